import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which agency each first password was made; and no 条线 of agencies that were removed as never having been. */
export class FirstPasswordBy1796040000000 implements MigrationInterface {
  name = 'FirstPasswordBy1796040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD first_password_by uuid');
    // For passwords handed out already, the record says who made them, and for which agency they acted.
    await runner.query(
      `UPDATE account SET first_password_by = (
         SELECT COALESCE((entry.acted_for->>'id')::uuid, maker.agency_id)
         FROM audit_entry AS entry LEFT JOIN account AS maker ON maker.id = entry.account_id
         WHERE entry.action IN ('account.created', 'account.passwordReset')
           AND right(entry.subject, length(account.username) + 2) = '（' || account.username || '）'
         ORDER BY entry.id DESC LIMIT 1)
       WHERE password_is_first`,
    );
    await runner.query(
      `UPDATE agency SET sector = NULL
       WHERE NOT EXISTS (SELECT FROM agency_placement AS placement WHERE placement.agency_id = agency.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN first_password_by');
  }
}
