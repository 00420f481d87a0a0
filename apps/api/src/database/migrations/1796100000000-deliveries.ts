import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mail server, and what is sent of which notification. */
export class Deliveries1796100000000 implements MigrationInterface {
  name = 'Deliveries1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE mail_settings (
      id smallint NOT NULL DEFAULT 1,
      settings jsonb NOT NULL,
      sealed_password text,
      CONSTRAINT pk_mail_settings PRIMARY KEY (id))`);
    await runner.query(`CREATE TABLE outgoing_message (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      way text NOT NULL,
      account_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'waiting',
      tries smallint NOT NULL DEFAULT 0,
      problem text,
      made_at timestamptz NOT NULL,
      next_at timestamptz NOT NULL,
      tried_at timestamptz,
      CONSTRAINT pk_outgoing_message PRIMARY KEY (id),
      CONSTRAINT fk_outgoing_message_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX ix_outgoing_message_state_next_at ON outgoing_message (state, next_at)');
    await runner.query('CREATE INDEX ix_outgoing_message_account_id ON outgoing_message (account_id)');
    await runner.query('CREATE INDEX ix_outgoing_message_made_at ON outgoing_message (made_at)');
    await runner.query(`CREATE TABLE delivery (
      notification_id uuid NOT NULL,
      way text NOT NULL,
      message_id uuid,
      CONSTRAINT pk_delivery PRIMARY KEY (notification_id, way),
      CONSTRAINT fk_delivery_notification_id FOREIGN KEY (notification_id) REFERENCES notification (id) ON DELETE CASCADE,
      CONSTRAINT fk_delivery_message_id FOREIGN KEY (message_id) REFERENCES outgoing_message (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX ix_delivery_message_id ON delivery (message_id)');
    await runner.query(`CREATE TABLE notification_choice (
      account_id uuid NOT NULL,
      kind text NOT NULL,
      way text NOT NULL,
      is_wanted boolean NOT NULL,
      CONSTRAINT pk_notification_choice PRIMARY KEY (account_id, kind, way),
      CONSTRAINT fk_notification_choice_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notification_choice', 'delivery', 'outgoing_message', 'mail_settings'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
