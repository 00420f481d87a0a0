import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accepted reports of an area as one file, made in the background. */
export class ReportArchives1796230000000 implements MigrationInterface {
  name = 'ReportArchives1796230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE report_archive (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        year smallint NOT NULL,
        created_at timestamptz NOT NULL,
        total int NOT NULL,
        done int NOT NULL,
        finished_at timestamptz,
        CONSTRAINT pk_report_archive PRIMARY KEY (id),
        CONSTRAINT uq_report_archive_account_id UNIQUE (account_id),
        CONSTRAINT fk_report_archive_account_id FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT fk_report_archive_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_archive');
  }
}
