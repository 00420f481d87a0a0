import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose passwords are to be changed, and by which rules. How old those are that are there already nobody knows: their age counts
 * from now on.
 */
export class PasswordRules1795800000000 implements MigrationInterface {
  name = 'PasswordRules1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE account ADD password_is_first boolean NOT NULL DEFAULT false, ADD password_set_at timestamptz`,
    );
    await runner.query('UPDATE account SET password_set_at = now()');
    await runner.query('ALTER TABLE session ADD password_due text');
    await runner.query(
      `CREATE TABLE former_password (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        account_id uuid NOT NULL,
        password_hash text NOT NULL,
        CONSTRAINT pk_former_password PRIMARY KEY (id),
        CONSTRAINT fk_former_password_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE)`,
    );
    await runner.query('CREATE INDEX ix_former_password_account_id ON former_password (account_id)');
    await runner.query(
      `CREATE TABLE password_settings (
        id smallint NOT NULL DEFAULT 1,
        rules jsonb NOT NULL,
        CONSTRAINT pk_password_settings PRIMARY KEY (id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_settings');
    await runner.query('DROP TABLE former_password');
    await runner.query('ALTER TABLE session DROP COLUMN password_due');
    await runner.query('ALTER TABLE account DROP COLUMN password_is_first, DROP COLUMN password_set_at');
  }
}
