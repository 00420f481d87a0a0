import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each round says which findings keep a report from being handed in. Those there are refuse the blank form, as new ones do. */
export class BlockingFindings1795510000000 implements MigrationInterface {
  name = 'BlockingFindings1795510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE collection_round ADD COLUMN blocking text[] NOT NULL DEFAULT '{BLANK_FORM}'`,
    );
    await runner.query('ALTER TABLE collection_round ALTER COLUMN blocking DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE collection_round DROP COLUMN blocking');
  }
}
