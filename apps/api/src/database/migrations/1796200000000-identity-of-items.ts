import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item of section 五 is known by an id that later versions keep, with the problem that it answers. */
export class IdentityOfItems1796200000000 implements MigrationInterface {
  name = 'IdentityOfItems1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE improvement_item
        DROP CONSTRAINT pk_improvement_item,
        ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD mends uuid,
        ADD counts boolean NOT NULL DEFAULT true,
        ADD CONSTRAINT pk_improvement_item PRIMARY KEY (id)`,
    );
    await runner.query('ALTER TABLE improvement_item ALTER counts DROP DEFAULT');
    await runner.query('DROP INDEX ix_improvement_item_agency_id_category');
    await runner.query(
      'CREATE INDEX ix_improvement_item_agency_id_year ON improvement_item (agency_id, year)',
    );
    await runner.query(
      `UPDATE improvement_item AS item SET mends = problem.id
       FROM submission JOIN report_version AS version
         ON version.submission_id = submission.id AND version.number = submission.accepted_version
       CROSS JOIN jsonb_array_elements(version.report -> 'improvementItems') WITH ORDINALITY AS named (words, number)
       JOIN improvement_item AS problem ON problem.agency_id = submission.agency_id
         AND problem.year = submission.year AND problem.position = (named.words ->> 'mends')::int
       WHERE item.agency_id = submission.agency_id AND item.year = submission.year
         AND item.position = named.number - 1`,
    );
    await runner.query('ALTER TABLE recurring_problem RENAME TO recurring_problem_by_position');
    await runner.query(
      'ALTER TABLE recurring_problem_by_position RENAME CONSTRAINT pk_recurring_problem TO pk_by_position',
    );
    await runner.query(
      `CREATE TABLE recurring_problem (
        agency_id uuid NOT NULL,
        problem_id uuid NOT NULL,
        earlier_id uuid NOT NULL,
        sameness text NOT NULL,
        degree real NOT NULL,
        CONSTRAINT pk_recurring_problem PRIMARY KEY (agency_id, problem_id, earlier_id),
        CONSTRAINT fk_recurring_problem_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
    await runner.query(
      `INSERT INTO recurring_problem (agency_id, problem_id, earlier_id, sameness, degree)
       SELECT link.agency_id, problem.id, earlier.id, link.sameness, link.degree
       FROM recurring_problem_by_position AS link
       JOIN improvement_item AS problem USING (agency_id, year, position)
       JOIN improvement_item AS earlier ON earlier.agency_id = link.agency_id
         AND earlier.year = link.earlier_year AND earlier.position = link.earlier_position`,
    );
    await runner.query('DROP TABLE recurring_problem_by_position');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recurring_problem');
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
    await runner.query('DELETE FROM improvement_item WHERE NOT counts');
    await runner.query('DROP INDEX ix_improvement_item_agency_id_year');
    await runner.query(
      'CREATE INDEX ix_improvement_item_agency_id_category ON improvement_item (agency_id, category)',
    );
    await runner.query(
      `ALTER TABLE improvement_item
        DROP CONSTRAINT pk_improvement_item, DROP id, DROP mends, DROP counts,
        ADD CONSTRAINT pk_improvement_item PRIMARY KEY (year, agency_id, position)`,
    );
  }
}
