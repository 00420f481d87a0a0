import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version says which of its changes come from a version of another file, so that they can be taken back together. */
export class TakenOver1795470000000 implements MigrationInterface {
  name = 'TakenOver1795470000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_version ADD COLUMN taken_over jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_version DROP COLUMN taken_over');
  }
}
