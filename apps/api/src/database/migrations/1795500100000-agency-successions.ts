import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agencies continue others' work: mergers, splits and abolitions name their successors. */
export class AgencySuccessions1795500100000 implements MigrationInterface {
  name = 'AgencySuccessions1795500100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE agency_succession (
      predecessor_id uuid NOT NULL,
      successor_id uuid NOT NULL,
      from_year smallint NOT NULL,
      CONSTRAINT pk_agency_succession PRIMARY KEY (predecessor_id, successor_id, from_year),
      CONSTRAINT fk_agency_succession_predecessor_id FOREIGN KEY (predecessor_id) REFERENCES agency (id),
      CONSTRAINT fk_agency_succession_successor_id FOREIGN KEY (successor_id) REFERENCES agency (id))`);
    await runner.query('CREATE INDEX ix_agency_succession_successor_id ON agency_succession (successor_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agency_succession');
  }
}
