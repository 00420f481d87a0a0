import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSought } from '../../agencies/seeking/sought-agencies.ts';

/** What agencies are found by: their names, those they had, their aliases, each also by its reading. */
export class SearchForAgencies1796020100000 implements MigrationInterface {
  name = 'SearchForAgencies1796020100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE agency_search (
        agency_id uuid NOT NULL,
        name text NOT NULL,
        is_alias boolean NOT NULL,
        sought text NOT NULL,
        grams text NOT NULL,
        CONSTRAINT pk_agency_search PRIMARY KEY (agency_id, name, is_alias),
        CONSTRAINT fk_agency_search_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE CASCADE)`,
    );
    // SQL cannot read Chinese: what is there is worked out here.
    await addSought(
      { query: (statement, values) => runner.query(statement, values) },
      await runner.query(
        `SELECT agency_id AS id, name, false AS "isAlias" FROM agency_placement
         UNION SELECT id, unnest(aliases), true FROM agency`,
      ),
    );
    await runner.query(
      `CREATE INDEX ix_agency_search_grams ON agency_search USING gin (string_to_array(grams, ' '))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agency_search');
  }
}
