import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Robots tell groups of their area; a message that leaves the platform is for a person or for a group. */
export class GroupRobots1796130100000 implements MigrationInterface {
  name = 'GroupRobots1796130100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE group_robot (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      agency_id uuid NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      is_on boolean NOT NULL,
      tells text[] NOT NULL,
      sealed_access text NOT NULL,
      CONSTRAINT pk_group_robot PRIMARY KEY (id),
      CONSTRAINT fk_group_robot_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX ix_group_robot_agency_id ON group_robot (agency_id)');
    await runner.query('ALTER TABLE outgoing_message ALTER COLUMN account_id DROP NOT NULL');
    await runner.query(`ALTER TABLE outgoing_message ADD COLUMN robot_id uuid
      CONSTRAINT fk_outgoing_message_robot_id REFERENCES group_robot (id) ON DELETE CASCADE`);
    await runner.query('CREATE INDEX ix_outgoing_message_robot_id ON outgoing_message (robot_id)');
    await runner.query(`CREATE TABLE group_notice (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      robot_id uuid NOT NULL,
      kind text NOT NULL,
      year smallint NOT NULL,
      parts jsonb NOT NULL,
      occasion text NOT NULL,
      at timestamptz NOT NULL,
      message_id uuid,
      CONSTRAINT pk_group_notice PRIMARY KEY (id),
      CONSTRAINT uq_group_notice_robot_id_occasion UNIQUE (robot_id, occasion),
      CONSTRAINT fk_group_notice_robot_id FOREIGN KEY (robot_id) REFERENCES group_robot (id) ON DELETE CASCADE,
      CONSTRAINT fk_group_notice_message_id FOREIGN KEY (message_id) REFERENCES outgoing_message (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX ix_group_notice_message_id ON group_notice (message_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE group_notice');
    await runner.query('DELETE FROM outgoing_message WHERE account_id IS NULL');
    await runner.query('ALTER TABLE outgoing_message DROP COLUMN robot_id');
    await runner.query('ALTER TABLE outgoing_message ALTER COLUMN account_id SET NOT NULL');
    await runner.query('DROP TABLE group_robot');
  }
}
