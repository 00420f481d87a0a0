import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed in and is no version: who sent it, and how long it stays. */
export class ReceivedFiles1795341000000 implements MigrationInterface {
  name = 'ReceivedFiles1795341000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE received_file');
  }
}

const statements = [
  `CREATE TABLE received_file (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    sha256 text NOT NULL,
    bytes int NOT NULL,
    file_name text NOT NULL,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    agency_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    kept_until timestamptz NOT NULL,
    code text,
    CONSTRAINT pk_received_file PRIMARY KEY (id),
    CONSTRAINT fk_received_file_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE UNIQUE INDEX ix_received_file_account_id_agency_id_sha256 ON received_file (account_id, agency_id, sha256)`,
  `CREATE INDEX ix_received_file_sha256 ON received_file (sha256)`,
  `CREATE INDEX ix_received_file_agency_id ON received_file (agency_id)`,
  `CREATE INDEX ix_received_file_kept_until ON received_file (kept_until)`,
];
