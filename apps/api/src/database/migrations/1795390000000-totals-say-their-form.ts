import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The totals of a subtree say of which form they are. Those kept so far are in the form of their year, of the two there were. */
export class TotalsSayTheirForm1795390000000 implements MigrationInterface {
  name = 'TotalsSayTheirForm1795390000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subtree_total ADD COLUMN form text');
    await runner.query("UPDATE subtree_total SET form = CASE WHEN year < 2021 THEN '2019' ELSE '2021' END");
    await runner.query('ALTER TABLE subtree_total ALTER COLUMN form SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subtree_total DROP COLUMN form');
  }
}
