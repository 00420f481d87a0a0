import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many files handed in at once: the batch, and one row for each of its files. */
export class BatchImports1795320000000 implements MigrationInterface {
  name = 'BatchImports1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE batch_import_item, batch_import');
  }
}

const statements = [
  `CREATE TABLE batch_import (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    year smallint NOT NULL,
    agency_id uuid NOT NULL,
    agency_name text NOT NULL,
    agency_path text COLLATE "C" NOT NULL,
    created_by jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    state text NOT NULL,
    CONSTRAINT pk_batch_import PRIMARY KEY (id),
    CONSTRAINT fk_batch_import_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
  `CREATE INDEX ix_batch_import_agency_path ON batch_import (agency_path)`,
  `CREATE TABLE batch_import_item (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    batch_import_id uuid NOT NULL,
    position int NOT NULL,
    file_name text NOT NULL,
    sha256 text,
    bytes int,
    state text NOT NULL,
    agency_id uuid,
    agency_name text,
    name_in_file text,
    code text,
    message text,
    question text,
    offered jsonb NOT NULL DEFAULT '[]',
    version int,
    errors int,
    warnings int,
    unread int,
    doubtful int,
    assigned_agency_id uuid,
    newest_seen int,
    may_follow int,
    decided_by jsonb,
    heartbeat_at timestamptz,
    attempts int NOT NULL DEFAULT 0,
    CONSTRAINT pk_batch_import_item PRIMARY KEY (id),
    CONSTRAINT fk_batch_import_item_batch_import_id FOREIGN KEY (batch_import_id) REFERENCES batch_import (id))`,
  `CREATE UNIQUE INDEX ix_batch_import_item_batch_import_id_position ON batch_import_item (batch_import_id, position)`,
  `CREATE INDEX ix_batch_import_item_state_position ON batch_import_item (state, position)`,
];
