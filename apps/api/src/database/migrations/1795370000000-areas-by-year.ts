import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Those on an entry's path may see it, not those above the agency's path of today: looked for by the ids on it. Batches are
 * seen by their area and year, no longer by a path.
 */
export class AreasByYear1795370000000 implements MigrationInterface {
  name = 'AreasByYear1795370000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_audit_entry_agency_path, ix_batch_import_agency_path');
    await runner.query(
      `CREATE INDEX ix_audit_entry_agencies_on_path ON audit_entry USING gin (string_to_array(agency_path, '/'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_audit_entry_agencies_on_path');
    await runner.query('CREATE INDEX ix_audit_entry_agency_path ON audit_entry (agency_path)');
    await runner.query('CREATE INDEX ix_batch_import_agency_path ON batch_import (agency_path)');
  }
}
