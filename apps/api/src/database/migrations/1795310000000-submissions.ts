import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Submissions with their versions and events, and what accepted reports add up to. */
export class Submissions1795310000000 implements MigrationInterface {
  name = 'Submissions1795310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...submissions, ...accepted]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('versions are never deleted: drop the database instead');
  }
}

const submissions = [
  `CREATE TABLE submission (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    agency_id uuid NOT NULL,
    year smallint NOT NULL,
    state text NOT NULL,
    latest_version int,
    submitted_version int,
    accepted_version int,
    first_submitted_on date,
    submitted_at timestamptz,
    return_reason text,
    returns int NOT NULL DEFAULT 0,
    explanations jsonb NOT NULL DEFAULT '[]',
    errors int,
    warnings int,
    unread int,
    last_activity_at timestamptz NOT NULL,
    CONSTRAINT pk_submission PRIMARY KEY (id),
    CONSTRAINT fk_submission_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE UNIQUE INDEX ix_submission_agency_id_year ON submission (agency_id, year)`,
  `CREATE INDEX ix_submission_year_state ON submission (year, state)`,
  `CREATE TABLE report_version (
    submission_id uuid NOT NULL,
    number int NOT NULL,
    source text NOT NULL,
    created_at timestamptz NOT NULL,
    author_id uuid,
    author text NOT NULL,
    reason text,
    report jsonb NOT NULL,
    findings jsonb NOT NULL,
    notices jsonb NOT NULL,
    original jsonb,
    errors int NOT NULL,
    warnings int NOT NULL,
    unread int NOT NULL,
    doubtful int NOT NULL,
    CONSTRAINT pk_report_version PRIMARY KEY (submission_id, number),
    CONSTRAINT fk_report_version_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
  `CREATE TABLE submission_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    submission_id uuid NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    version int NOT NULL,
    reason text,
    CONSTRAINT pk_submission_event PRIMARY KEY (id),
    CONSTRAINT fk_submission_event_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
  `CREATE INDEX ix_submission_event_submission_id_id ON submission_event (submission_id, id)`,
  `CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'versions and events are never changed or deleted';
   END $$`,
  ...['report_version', 'submission_event'].map(
    (table) => `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_version_change()`,
  ),
];

const accepted = [
  `CREATE TABLE subtree_total (
    agency_id uuid NOT NULL,
    year smallint NOT NULL,
    figures numeric[] NOT NULL,
    reports int NOT NULL,
    CONSTRAINT pk_subtree_total PRIMARY KEY (agency_id, year),
    CONSTRAINT fk_subtree_total_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE TABLE improvement_item (
    year smallint NOT NULL,
    agency_id uuid NOT NULL,
    position smallint NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    sentence text NOT NULL,
    CONSTRAINT pk_improvement_item PRIMARY KEY (year, agency_id, position),
    CONSTRAINT fk_improvement_item_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE INDEX ix_improvement_item_agency_id_category ON improvement_item (agency_id, category)`,
];
