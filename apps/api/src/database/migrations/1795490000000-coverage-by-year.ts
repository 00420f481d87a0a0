import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a government's report covers its whole area can change from a year on. */
export class CoverageByYear1795490000000 implements MigrationInterface {
  name = 'CoverageByYear1795490000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agency_coverage (
        agency_id uuid NOT NULL,
        from_year smallint NOT NULL,
        covers_area boolean NOT NULL,
        CONSTRAINT pk_agency_coverage PRIMARY KEY (agency_id, from_year),
        CONSTRAINT fk_agency_coverage_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agency_coverage');
  }
}
