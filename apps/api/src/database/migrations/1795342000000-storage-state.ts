import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the disk was cleared and measured last; and which of the files handed in are still under way. */
export class StorageState1795342000000 implements MigrationInterface {
  name = 'StorageState1795342000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE received_file ADD COLUMN settled boolean NOT NULL DEFAULT false`);
    await runner.query(
      `CREATE TABLE storage_state (
        id smallint NOT NULL DEFAULT 1,
        is_low boolean NOT NULL DEFAULT false,
        cleared_at timestamptz,
        cleared jsonb,
        measured jsonb,
        CONSTRAINT pk_storage_state PRIMARY KEY (id))`,
    );
    await runner.query(`INSERT INTO storage_state DEFAULT VALUES`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE storage_state');
    await runner.query('ALTER TABLE received_file DROP COLUMN settled');
  }
}
