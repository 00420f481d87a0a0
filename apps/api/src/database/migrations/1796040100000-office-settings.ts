import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office calls its platform, its colour, whom to ask, and its notice to all. */
export class OfficeSettings1796040100000 implements MigrationInterface {
  name = 'OfficeSettings1796040100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE office_settings (id smallint NOT NULL DEFAULT 1, settings jsonb NOT NULL, notice_id uuid NOT NULL,
         CONSTRAINT pk_office_settings PRIMARY KEY (id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE office_settings');
  }
}
