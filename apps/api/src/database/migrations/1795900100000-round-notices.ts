import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The 通知 of a round with its files, and which agencies have opened it. */
export class RoundNotices1795900100000 implements MigrationInterface {
  name = 'RoundNotices1795900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE round_notice (
      year smallint NOT NULL,
      title text NOT NULL,
      text text NOT NULL,
      revision int NOT NULL,
      saved_by text NOT NULL,
      saved_at timestamptz NOT NULL,
      CONSTRAINT pk_round_notice PRIMARY KEY (year))`);
    await runner.query(`CREATE TABLE round_notice_file (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      year smallint NOT NULL,
      sha256 text NOT NULL,
      bytes int NOT NULL,
      file_name text NOT NULL,
      position int,
      added_by text NOT NULL,
      added_at timestamptz NOT NULL,
      CONSTRAINT pk_round_notice_file PRIMARY KEY (id))`);
    await runner.query('CREATE INDEX ix_round_notice_file_year ON round_notice_file (year)');
    await runner.query('CREATE INDEX ix_round_notice_file_sha256 ON round_notice_file (sha256)');
    await runner.query(`CREATE TABLE round_notice_reading (
      year smallint NOT NULL,
      agency_id uuid NOT NULL,
      revision int NOT NULL,
      read_by text NOT NULL,
      read_at timestamptz NOT NULL,
      CONSTRAINT pk_round_notice_reading PRIMARY KEY (year, agency_id, revision),
      CONSTRAINT fk_round_notice_reading_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`);
    await runner.query('CREATE INDEX ix_round_notice_reading_agency_id ON round_notice_reading (agency_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE round_notice_reading, round_notice_file, round_notice');
  }
}
