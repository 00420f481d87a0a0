import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people correct in what was recognised in section 五. */
export class ItemCorrections1796200100000 implements MigrationInterface {
  name = 'ItemCorrections1796200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE item_correction (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        agency_id uuid NOT NULL,
        year smallint NOT NULL,
        number int NOT NULL,
        item jsonb NOT NULL,
        change jsonb NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_item_correction PRIMARY KEY (id),
        CONSTRAINT fk_item_correction_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX ix_item_correction_agency_id_year_number ON item_correction (agency_id, year, number)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item_correction');
  }
}
