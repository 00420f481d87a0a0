import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A kind holds from one year to another, as a name does: a zone that became a district was a zone before. */
export class KindsByYear1795500000000 implements MigrationInterface {
  name = 'KindsByYear1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency_placement ADD COLUMN kind text');
    await runner.query(
      'UPDATE agency_placement SET kind = agency.kind FROM agency WHERE agency.id = agency_placement.agency_id',
    );
    await runner.query('ALTER TABLE agency_placement ALTER COLUMN kind SET NOT NULL');
    await runner.query('ALTER TABLE agency DROP COLUMN kind');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency ADD COLUMN kind text');
    await runner.query(
      `UPDATE agency SET kind = (SELECT kind FROM agency_placement WHERE agency_id = agency.id ORDER BY from_year DESC LIMIT 1)`,
    );
    await runner.query(`UPDATE agency SET kind = 'department' WHERE kind IS NULL`);
    await runner.query('ALTER TABLE agency ALTER COLUMN kind SET NOT NULL');
    await runner.query('ALTER TABLE agency_placement DROP COLUMN kind');
  }
}
