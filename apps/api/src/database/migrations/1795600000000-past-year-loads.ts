import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of past years that a supervisor brings in together, with what becomes of each. */
export class PastYearLoads1795600000000 implements MigrationInterface {
  name = 'PastYearLoads1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE past_year_load (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      year smallint NOT NULL,
      agency_id uuid NOT NULL,
      agency_name text NOT NULL,
      agency_path text COLLATE "C" NOT NULL,
      file_name text,
      sha256 text,
      bytes int,
      created_by jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      state text NOT NULL,
      done int NOT NULL DEFAULT 0,
      total int NOT NULL DEFAULT 0,
      summary jsonb,
      mistakes jsonb NOT NULL DEFAULT '[]',
      mistake_count int NOT NULL DEFAULT 0,
      digest text,
      refusal jsonb,
      reason text,
      taken_by jsonb,
      finished_at timestamptz,
      CONSTRAINT pk_past_year_load PRIMARY KEY (id),
      CONSTRAINT fk_past_year_load_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`);
    await runner.query('CREATE INDEX ix_past_year_load_agency_id_year ON past_year_load (agency_id, year)');
    await runner.query(`CREATE TABLE past_year_load_row (
      load_id uuid NOT NULL,
      position int NOT NULL,
      row int,
      agency_id uuid NOT NULL,
      agency_name text NOT NULL,
      what text NOT NULL,
      based_on int NOT NULL,
      report jsonb,
      findings jsonb NOT NULL,
      errors int NOT NULL,
      warnings int NOT NULL,
      changes jsonb NOT NULL,
      CONSTRAINT pk_past_year_load_row PRIMARY KEY (load_id, position),
      CONSTRAINT fk_past_year_load_row_load_id FOREIGN KEY (load_id) REFERENCES past_year_load (id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE past_year_load_row, past_year_load');
  }
}
