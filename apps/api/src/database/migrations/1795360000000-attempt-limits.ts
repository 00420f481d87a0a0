import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong passwords are counted by account and network; networks an account has signed in from are known. */
export class AttemptLimits1795360000000 implements MigrationInterface {
  name = 'AttemptLimits1795360000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the attempts of before are not known any more: restore a backup instead');
  }
}

const statements = [
  `DROP TABLE sign_in_attempt`,
  `CREATE TABLE failed_attempts (
    counter text NOT NULL,
    username text NOT NULL,
    network text NOT NULL,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    CONSTRAINT pk_failed_attempts PRIMARY KEY (counter, username, network))`,
  `CREATE INDEX ix_failed_attempts_last_at ON failed_attempts (last_at)`,
  `CREATE TABLE known_network (
    account_id uuid NOT NULL,
    network text NOT NULL,
    last_sign_in_at timestamptz NOT NULL,
    CONSTRAINT pk_known_network PRIMARY KEY (account_id, network),
    CONSTRAINT fk_known_network_account_id FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE)`,
];
