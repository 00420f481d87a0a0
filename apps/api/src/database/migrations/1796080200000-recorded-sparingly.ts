import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is recorded, though it happens over and over: once a day, or a few times an hour. */
export class RecordedSparingly1796080200000 implements MigrationInterface {
  name = 'RecordedSparingly1796080200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE recorded_daily (day date NOT NULL, account_id uuid NOT NULL, what text NOT NULL,
         CONSTRAINT pk_recorded_daily PRIMARY KEY (day, account_id, what))`,
    );
    await runner.query(
      `CREATE TABLE refused_sign_in (hour timestamptz NOT NULL, network text NOT NULL, username text NOT NULL,
         reason text NOT NULL, tries int NOT NULL,
         CONSTRAINT pk_refused_sign_in PRIMARY KEY (hour, network, username, reason))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refused_sign_in, recorded_daily');
  }
}
