import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications to people. */
export class Notifications1796060000000 implements MigrationInterface {
  name = 'Notifications1796060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notification (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      account_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      kind text NOT NULL,
      year smallint NOT NULL,
      parts jsonb NOT NULL,
      occasion text NOT NULL,
      at timestamptz NOT NULL,
      read_at timestamptz,
      CONSTRAINT pk_notification PRIMARY KEY (id),
      CONSTRAINT uq_notification_account_id_agency_id_occasion UNIQUE (account_id, agency_id, occasion),
      CONSTRAINT fk_notification_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
      CONSTRAINT fk_notification_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX ix_notification_account_id_at ON notification (account_id, at)');
    await runner.query('CREATE INDEX ix_notification_agency_id_year ON notification (agency_id, year)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification');
  }
}
