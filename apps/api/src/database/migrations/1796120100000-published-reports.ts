import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where agencies published their reports, beside the state that these are in. */
export class PublishedReports1796120100000 implements MigrationInterface {
  name = 'PublishedReports1796120100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE submission ADD published_on date, ADD published_address text, ADD published_version int',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE submission DROP published_on, DROP published_address, DROP published_version',
    );
  }
}
