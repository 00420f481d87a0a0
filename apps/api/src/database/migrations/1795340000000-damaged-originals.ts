import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Originals found damaged; and which version goes back to an original, asked by its hash. */
export class DamagedOriginals1795340000000 implements MigrationInterface {
  name = 'DamagedOriginals1795340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE damaged_original (
        sha256 text NOT NULL,
        kind text NOT NULL,
        found_at timestamptz NOT NULL,
        CONSTRAINT pk_damaged_original PRIMARY KEY (sha256, kind))`,
    );
    await runner.query(
      `CREATE INDEX ix_report_version_original_sha256 ON report_version ((original ->> 'sha256'))`,
    );
    await runner.query(`CREATE INDEX ix_batch_import_item_sha256 ON batch_import_item (sha256)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_report_version_original_sha256, ix_batch_import_item_sha256');
    await runner.query('DROP TABLE damaged_original');
  }
}
