import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['government', 'department', 'township', 'developmentZone', 'publicInstitution'];

/**
 * A round has two days for the whole area and what kinds have instead, where it had one day for each kind: the day that most
 * kinds had (the earliest of several) becomes that of the area, the others stay theirs. No day of publishing was kept before.
 */
export class RoundDays1795900000000 implements MigrationInterface {
  name = 'RoundDays1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE collection_round ADD COLUMN submit_on date, ADD COLUMN publish_on date, ADD COLUMN by_kind jsonb',
    );
    await runner.query(
      `UPDATE collection_round SET submit_on =
         (SELECT mode() WITHIN GROUP (ORDER BY value::date) FROM jsonb_each_text(due_dates))`,
    );
    await runner.query(
      `UPDATE collection_round SET by_kind =
         (SELECT jsonb_object_agg(kind, jsonb_build_object(
                   'submitOn', NULLIF(due_dates ->> kind, submit_on::text), 'publishOn', NULL))
          FROM unnest($1::text[]) AS kind)`,
      [KINDS],
    );
    await runner.query(
      'ALTER TABLE collection_round ALTER COLUMN submit_on SET NOT NULL, ALTER COLUMN by_kind SET NOT NULL, DROP COLUMN due_dates',
    );
    await runner.query(`CREATE TABLE round_arrangement (
      year smallint NOT NULL,
      agency_id uuid NOT NULL,
      what text NOT NULL,
      submit_on date,
      publish_on date,
      until date,
      reason text NOT NULL,
      made_by text NOT NULL,
      made_at timestamptz NOT NULL,
      CONSTRAINT pk_round_arrangement PRIMARY KEY (year, agency_id, what),
      CONSTRAINT fk_round_arrangement_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`);
    await runner.query('CREATE INDEX ix_round_arrangement_agency_id ON round_arrangement (agency_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE round_arrangement');
    await runner.query('ALTER TABLE collection_round ADD COLUMN due_dates jsonb');
    await runner.query(
      `UPDATE collection_round SET due_dates =
         (SELECT jsonb_object_agg(key, COALESCE(value ->> 'submitOn', submit_on::text)) FROM jsonb_each(by_kind))`,
    );
    await runner.query(
      'ALTER TABLE collection_round ALTER COLUMN due_dates SET NOT NULL, DROP COLUMN submit_on, DROP COLUMN publish_on, DROP COLUMN by_kind',
    );
  }
}
