import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was drawn of an area, and what was found, outlives that its report is not among those handed up for a while. */
export class HandUpsKept1796190000000 implements MigrationInterface {
  name = 'HandUpsKept1796190000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE area_hand_up_report ADD is_contained boolean NOT NULL DEFAULT true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM area_hand_up_report WHERE NOT is_contained');
    await runner.query('ALTER TABLE area_hand_up_report DROP is_contained');
  }
}
