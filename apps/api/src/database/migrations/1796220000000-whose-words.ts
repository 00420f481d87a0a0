import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reports are found by that have words in common. The first night takes up what was handed in before. */
export class WhoseWords1796220000000 implements MigrationInterface {
  name = 'WhoseWords1796220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE compared_report (
        id int GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        year smallint NOT NULL,
        version int NOT NULL,
        keys int[] NOT NULL,
        own real,
        own_earlier real,
        other real,
        shared real,
        source_agency_id uuid,
        CONSTRAINT pk_compared_report PRIMARY KEY (id),
        CONSTRAINT uq_compared_report_submission_id UNIQUE (submission_id),
        CONSTRAINT fk_compared_report_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
    );
    await runner.query('CREATE INDEX ix_compared_report_agency_id_year ON compared_report (agency_id, year)');
    await runner.query(
      `CREATE TABLE words_key (
        key int NOT NULL,
        report_id int NOT NULL,
        CONSTRAINT pk_words_key PRIMARY KEY (key, report_id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE words_key');
    await runner.query('DROP TABLE compared_report');
  }
}
