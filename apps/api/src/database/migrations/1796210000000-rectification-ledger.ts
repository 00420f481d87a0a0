import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 整改台账: tasks of agencies, everything that happened to them, and the evidence. */
export class RectificationLedger1796210000000 implements MigrationInterface {
  name = 'RectificationLedger1796210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE rectification_task (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        year smallint NOT NULL,
        agency_id uuid NOT NULL,
        source text NOT NULL,
        problem text NOT NULL,
        measure text NOT NULL,
        responsible text,
        due_on date NOT NULL,
        item_id uuid,
        state text NOT NULL,
        revision int NOT NULL,
        setter_id uuid NOT NULL,
        setter_name text NOT NULL,
        set_at timestamptz NOT NULL,
        CONSTRAINT pk_rectification_task PRIMARY KEY (id),
        CONSTRAINT fk_rectification_task_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id),
        CONSTRAINT fk_rectification_task_item_id FOREIGN KEY (item_id) REFERENCES improvement_item (id),
        CONSTRAINT fk_rectification_task_setter_id FOREIGN KEY (setter_id) REFERENCES agency (id))`,
    );
    await runner.query(
      'CREATE INDEX ix_rectification_task_agency_id_year ON rectification_task (agency_id, year)',
    );
    await runner.query('CREATE INDEX ix_rectification_task_item_id ON rectification_task (item_id)');
    await runner.query('CREATE INDEX ix_rectification_task_due_on_id ON rectification_task (due_on, id)');
    await runner.query(
      `CREATE TABLE rectification_entry (
        task_id uuid NOT NULL,
        revision int NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        agency_name text NOT NULL,
        words text,
        CONSTRAINT pk_rectification_entry PRIMARY KEY (task_id, revision),
        CONSTRAINT fk_rectification_entry_task_id FOREIGN KEY (task_id) REFERENCES rectification_task (id))`,
    );
    await runner.query(
      `CREATE TRIGGER rectification_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rectification_entry
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_version_change()`,
    );
    await runner.query(
      `CREATE TABLE rectification_evidence (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        task_id uuid NOT NULL,
        revision int,
        sha256 text NOT NULL,
        bytes int NOT NULL,
        file_name text NOT NULL,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT pk_rectification_evidence PRIMARY KEY (id),
        CONSTRAINT fk_rectification_evidence_task_id FOREIGN KEY (task_id) REFERENCES rectification_task (id))`,
    );
    await runner.query('CREATE INDEX ix_rectification_evidence_task_id ON rectification_evidence (task_id)');
    await runner.query('CREATE INDEX ix_rectification_evidence_sha256 ON rectification_evidence (sha256)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rectification_evidence');
    await runner.query('DROP TABLE rectification_entry');
    await runner.query('DROP TABLE rectification_task');
  }
}
