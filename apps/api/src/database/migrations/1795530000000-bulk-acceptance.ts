import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clean reports are accepted in bulk, but for a sample that a person reads. */
export class BulkAcceptance1795530000000 implements MigrationInterface {
  name = 'BulkAcceptance1795530000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission ADD COLUMN doubtful int, ADD COLUMN set_aside_version int');
    await runner.query(
      `UPDATE submission SET doubtful = version.doubtful FROM report_version AS version
       WHERE version.submission_id = submission.id AND version.number = submission.latest_version`,
    );
    await runner.query(
      `CREATE TABLE bulk_acceptance (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        agency_id uuid NOT NULL,
        year smallint NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        CONSTRAINT pk_bulk_acceptance PRIMARY KEY (id),
        CONSTRAINT fk_bulk_acceptance_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
    await runner.query(
      `CREATE TABLE bulk_acceptance_item (
        bulk_acceptance_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        agency_name text NOT NULL,
        version int NOT NULL,
        outcome text NOT NULL,
        message text,
        CONSTRAINT pk_bulk_acceptance_item PRIMARY KEY (bulk_acceptance_id, agency_id),
        CONSTRAINT fk_bulk_acceptance_item_bulk_acceptance_id FOREIGN KEY (bulk_acceptance_id)
          REFERENCES bulk_acceptance (id) ON DELETE CASCADE,
        CONSTRAINT fk_bulk_acceptance_item_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bulk_acceptance_item');
    await runner.query('DROP TABLE bulk_acceptance');
    await runner.query('ALTER TABLE submission DROP COLUMN doubtful, DROP COLUMN set_aside_version');
  }
}
