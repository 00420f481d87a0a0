import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is reviewing which report. */
export class ReviewClaims1796111000000 implements MigrationInterface {
  name = 'ReviewClaims1796111000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE review_claim (
        submission_id uuid NOT NULL,
        account_id uuid NOT NULL,
        reviewer text NOT NULL,
        since timestamptz NOT NULL,
        active_at timestamptz NOT NULL,
        CONSTRAINT pk_review_claim PRIMARY KEY (submission_id),
        CONSTRAINT fk_review_claim_submission_id FOREIGN KEY (submission_id) REFERENCES submission (id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_claim');
  }
}
