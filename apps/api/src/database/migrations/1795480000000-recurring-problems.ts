import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same problem again, year after year. The first night compares what was accepted before. */
export class RecurringProblems1795480000000 implements MigrationInterface {
  name = 'RecurringProblems1795480000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE recurring_problem (
        agency_id uuid NOT NULL,
        year smallint NOT NULL,
        position smallint NOT NULL,
        earlier_year smallint NOT NULL,
        earlier_position smallint NOT NULL,
        sameness text NOT NULL,
        degree real NOT NULL,
        CONSTRAINT pk_recurring_problem PRIMARY KEY (agency_id, year, position, earlier_year),
        CONSTRAINT fk_recurring_problem_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
    await runner.query(
      `CREATE TABLE problem_part (
        part text NOT NULL,
        agencies int NOT NULL,
        CONSTRAINT pk_problem_part PRIMARY KEY (part))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE problem_part');
    await runner.query('DROP TABLE recurring_problem');
  }
}
