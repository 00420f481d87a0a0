import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain over the entries of the record. Those that are there already wait for it like new ones: making the trigger keeps
 * writers out until all of them are listed.
 */
export class RecordChain1796080000000 implements MigrationInterface {
  name = 'RecordChain1796080000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TABLE audit_link (
         position bigint NOT NULL,
         entry_id bigint NOT NULL,
         format smallint NOT NULL,
         digest bytea NOT NULL,
         hash bytea NOT NULL,
         CONSTRAINT pk_audit_link PRIMARY KEY (position))`,
      'CREATE UNIQUE INDEX ix_audit_link_entry_id ON audit_link (entry_id)',
      `CREATE TRIGGER audit_link_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
      `CREATE TABLE audit_unchained (entry_id bigint NOT NULL, CONSTRAINT pk_audit_unchained PRIMARY KEY (entry_id))`,
      `CREATE FUNCTION wait_for_the_chain() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO audit_unchained SELECT id FROM added;
         RETURN NULL;
       END $$`,
      `CREATE TRIGGER audit_entry_waits_for_the_chain AFTER INSERT ON audit_entry REFERENCING NEW TABLE AS added
       FOR EACH STATEMENT EXECUTE FUNCTION wait_for_the_chain()`,
      'INSERT INTO audit_unchained SELECT id FROM audit_entry',
      `CREATE TABLE record_verification (
         id smallint NOT NULL DEFAULT 1,
         at timestamptz NOT NULL,
         found jsonb NOT NULL,
         CONSTRAINT pk_record_verification PRIMARY KEY (id))`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'DROP TABLE record_verification',
      'DROP TRIGGER audit_entry_waits_for_the_chain ON audit_entry',
      'DROP FUNCTION wait_for_the_chain()',
      'DROP TABLE audit_unchained, audit_link',
    ])
      await runner.query(statement);
  }
}
