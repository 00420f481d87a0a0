import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The agencies that an account has beside its first one, which of them it works for, and for which one something was done.
 */
export class SeveralAgencies1796010000000 implements MigrationInterface {
  name = 'SeveralAgencies1796010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE account_agency (
      account_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      given_at timestamptz NOT NULL,
      CONSTRAINT pk_account_agency PRIMARY KEY (account_id, agency_id),
      CONSTRAINT fk_account_agency_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
      CONSTRAINT fk_account_agency_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`);
    await runner.query('CREATE INDEX ix_account_agency_agency_id ON account_agency (agency_id)');
    await runner.query('ALTER TABLE account ADD last_agency_id uuid');
    await runner.query('ALTER TABLE session ADD agency_id uuid');
    await runner.query('ALTER TABLE audit_entry ADD acted_for jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP COLUMN acted_for');
    await runner.query('ALTER TABLE session DROP COLUMN agency_id');
    await runner.query('ALTER TABLE account DROP COLUMN last_agency_id');
    await runner.query('DROP TABLE account_agency');
  }
}
