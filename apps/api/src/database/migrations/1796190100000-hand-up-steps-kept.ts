import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of which report each step handed up is kept with it, and steps are never changed or deleted. */
export class HandUpStepsKept1796190100000 implements MigrationInterface {
  name = 'HandUpStepsKept1796190100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE area_hand_up_step ADD versions jsonb');
    await runner.query(
      `CREATE TRIGGER area_hand_up_step_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON area_hand_up_step
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_version_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER area_hand_up_step_is_append_only ON area_hand_up_step');
    await runner.query('ALTER TABLE area_hand_up_step DROP versions');
  }
}
