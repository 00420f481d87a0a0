import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which versions of the program have used the database, so that an older one can say which is needed. */
export class ProgramVersion1795330000000 implements MigrationInterface {
  name = 'ProgramVersion1795330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE program_version (
        version text NOT NULL,
        first_started_at timestamptz NOT NULL,
        last_started_at timestamptz NOT NULL,
        CONSTRAINT pk_program_version PRIMARY KEY (version))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE program_version');
  }
}
