import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bulk acceptance waits until its sample has been looked at. What was begun before that went on at once. */
export class SampleLookedAt1796112000000 implements MigrationInterface {
  name = 'SampleLookedAt1796112000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission ADD COLUMN set_aside_opened_at timestamptz');
    await runner.query(
      'ALTER TABLE bulk_acceptance ADD COLUMN accepted_at timestamptz, ADD COLUMN accepted_by text',
    );
    await runner.query('UPDATE bulk_acceptance SET accepted_at = created_at, accepted_by = created_by');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bulk_acceptance DROP COLUMN accepted_at, DROP COLUMN accepted_by');
    await runner.query('ALTER TABLE submission DROP COLUMN set_aside_opened_at');
  }
}
