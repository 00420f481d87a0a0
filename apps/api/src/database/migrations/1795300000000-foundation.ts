import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies and their places, accounts and sessions, collection rounds, the audit record. */
export class Foundation1795300000000 implements MigrationInterface {
  name = 'Foundation1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...agencies, ...accounts, ...rounds, ...audit]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not taken back: drop the database instead');
  }
}

const agencies = [
  `CREATE TABLE agency (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    code text,
    kind text NOT NULL,
    sector text,
    aliases text[] NOT NULL DEFAULT '{}',
    covers_area boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_agency PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX ix_agency_code ON agency (code)`,
  `CREATE TABLE agency_placement (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    agency_id uuid NOT NULL,
    from_year smallint NOT NULL,
    to_year smallint,
    parent_id uuid,
    name text NOT NULL,
    path text COLLATE "C" NOT NULL,
    CONSTRAINT ck_agency_placement_years CHECK (to_year IS NULL OR to_year >= from_year),
    CONSTRAINT pk_agency_placement PRIMARY KEY (id),
    CONSTRAINT fk_agency_placement_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id),
    CONSTRAINT fk_agency_placement_parent_id FOREIGN KEY (parent_id) REFERENCES agency (id))`,
  `CREATE UNIQUE INDEX ix_agency_placement_agency_id_from_year ON agency_placement (agency_id, from_year)`,
  `CREATE INDEX ix_agency_placement_parent_id ON agency_placement (parent_id)`,
  `CREATE INDEX ix_agency_placement_path ON agency_placement (path)`,
];

const accounts = [
  `CREATE TABLE account (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    username text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL,
    agency_id uuid NOT NULL,
    password_hash text NOT NULL,
    disabled_at timestamptz,
    last_sign_in_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT fk_account_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE UNIQUE INDEX ix_account_username ON account (username)`,
  `CREATE INDEX ix_account_agency_id ON account (agency_id)`,
  `CREATE TABLE session (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    address text NOT NULL,
    user_agent text NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT fk_session_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE)`,
  `CREATE UNIQUE INDEX ix_session_token_hash ON session (token_hash)`,
  `CREATE INDEX ix_session_account_id ON session (account_id)`,
  `CREATE INDEX ix_session_expires_at ON session (expires_at)`,
  `CREATE TABLE sign_in_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    username text NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL,
    succeeded boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_sign_in_attempt PRIMARY KEY (id))`,
  `CREATE INDEX ix_sign_in_attempt_address_at ON sign_in_attempt (address, at)`,
  `CREATE INDEX ix_sign_in_attempt_username_at ON sign_in_attempt (username, at)`,
];

const rounds = [
  `CREATE TABLE collection_round (
    year smallint NOT NULL,
    opens_on date NOT NULL,
    due_dates jsonb NOT NULL,
    closes_on date NOT NULL,
    CONSTRAINT pk_collection_round PRIMARY KEY (year))`,
];

const audit = [
  `CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    at timestamptz NOT NULL,
    action text NOT NULL,
    account_id uuid,
    account_name text NOT NULL,
    address text,
    agency_id uuid,
    agency_path text COLLATE "C",
    agency_name text,
    submission_id uuid,
    subject text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT pk_audit_entry PRIMARY KEY (id))`,
  `CREATE INDEX ix_audit_entry_at ON audit_entry (at)`,
  `CREATE INDEX ix_audit_entry_agency_path ON audit_entry (agency_path)`,
  `CREATE INDEX ix_audit_entry_submission_id ON audit_entry (submission_id)`,
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the audit record is append-only';
   END $$`,
  `CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];
