import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record is read in the order of its time, from any entry on. */
export class RecordByTime1796080100000 implements MigrationInterface {
  name = 'RecordByTime1796080100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_audit_entry_at_id ON audit_entry (at, id)');
    await runner.query('DROP INDEX ix_audit_entry_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_audit_entry_at ON audit_entry (at)');
    await runner.query('DROP INDEX ix_audit_entry_at_id');
  }
}
