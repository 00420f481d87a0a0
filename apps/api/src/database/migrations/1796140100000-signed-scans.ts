import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports are handed in with a scan of what was signed and sealed, where a round asks for it. */
export class SignedScans1796140100000 implements MigrationInterface {
  name = 'SignedScans1796140100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE collection_round ADD needs_signed_scan boolean NOT NULL DEFAULT false');
    await runner.query(
      `CREATE TABLE signed_scan (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        submission_id uuid NOT NULL,
        version int NOT NULL,
        sha256 text NOT NULL,
        bytes int NOT NULL,
        file_name text NOT NULL,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT pk_signed_scan PRIMARY KEY (id),
        CONSTRAINT fk_signed_scan_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
    );
    await runner.query('CREATE INDEX ix_signed_scan_submission_id ON signed_scan (submission_id)');
    await runner.query('CREATE INDEX ix_signed_scan_sha256 ON signed_scan (sha256)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signed_scan');
    await runner.query('ALTER TABLE collection_round DROP needs_signed_scan');
  }
}
