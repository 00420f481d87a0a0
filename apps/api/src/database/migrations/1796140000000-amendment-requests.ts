import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies ask to correct reports that were accepted. */
export class AmendmentRequests1796140000000 implements MigrationInterface {
  name = 'AmendmentRequests1796140000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE amendment_request (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        submission_id uuid NOT NULL,
        version int NOT NULL,
        concerns text NOT NULL,
        reason text NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        outcome text,
        words text,
        decided_by text,
        decided_at timestamptz,
        CONSTRAINT pk_amendment_request PRIMARY KEY (id),
        CONSTRAINT fk_amendment_request_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
    );
    await runner.query(
      'CREATE INDEX ix_amendment_request_submission_id ON amendment_request (submission_id)',
    );
    await runner.query(
      'CREATE UNIQUE INDEX uq_amendment_request_open ON amendment_request (submission_id) WHERE outcome IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE amendment_request');
  }
}
