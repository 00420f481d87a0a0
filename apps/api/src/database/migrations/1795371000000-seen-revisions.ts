import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Anyone who changes an agency says which revision they saw. A code is unique within an area, by the service: the database would
 * tell one area of another's.
 */
export class SeenRevisions1795371000000 implements MigrationInterface {
  name = 'SeenRevisions1795371000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency ADD COLUMN revision int NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE agency ADD COLUMN changed_by text, ADD COLUMN changed_at timestamptz');
    await runner.query('DROP INDEX ix_agency_code');
    await runner.query('CREATE INDEX ix_agency_code ON agency (code)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_agency_code');
    await runner.query('CREATE UNIQUE INDEX ix_agency_code ON agency (code)');
    await runner.query(
      'ALTER TABLE agency DROP COLUMN revision, DROP COLUMN changed_by, DROP COLUMN changed_at',
    );
  }
}
