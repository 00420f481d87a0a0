import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was corrected in a year is found by the agency and year whose total it changed. */
export class EffectsOnTotals1795520000000 implements MigrationInterface {
  name = 'EffectsOnTotals1795520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_audit_entry_effects ON audit_entry USING gin ((details -> 'effects') jsonb_path_ops)
       WHERE action = 'totals.changed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_audit_entry_effects');
  }
}
