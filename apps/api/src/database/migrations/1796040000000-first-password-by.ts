import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which agency each first password was made; and no 条线 of agencies that were removed as never having been. */
export class FirstPasswordBy1796040000000 implements MigrationInterface {
  name = 'FirstPasswordBy1796040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD first_password_by uuid');
    await runner.query(
      `UPDATE agency SET sector = NULL
       WHERE NOT EXISTS (SELECT FROM agency_placement AS placement WHERE placement.agency_id = agency.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN first_password_by');
  }
}
