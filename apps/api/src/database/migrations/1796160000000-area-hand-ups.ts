import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Areas are handed up as a whole, where a round asks for it. */
export class AreaHandUps1796160000000 implements MigrationInterface {
  name = 'AreaHandUps1796160000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE collection_round ADD hand_up_kinds text[] NOT NULL DEFAULT '{}'`);
    await runner.query(
      `CREATE TABLE area_hand_up (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        agency_id uuid NOT NULL,
        year smallint NOT NULL,
        state text NOT NULL,
        revision int NOT NULL,
        CONSTRAINT pk_area_hand_up PRIMARY KEY (id),
        CONSTRAINT fk_area_hand_up_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX ix_area_hand_up_agency_id_year ON area_hand_up (agency_id, year)',
    );
    await runner.query(
      `CREATE TABLE area_hand_up_step (
        area_hand_up_id uuid NOT NULL,
        revision int NOT NULL,
        step text NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        words text,
        contents jsonb,
        CONSTRAINT pk_area_hand_up_step PRIMARY KEY (area_hand_up_id, revision),
        CONSTRAINT fk_area_hand_up_step_area_hand_up_id FOREIGN KEY (area_hand_up_id) REFERENCES area_hand_up (id))`,
    );
    await runner.query(
      `CREATE TABLE area_hand_up_report (
        area_hand_up_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        agency_name text NOT NULL,
        version int NOT NULL,
        is_sampled boolean NOT NULL DEFAULT false,
        verdict text,
        words text,
        judged_by text,
        judged_at timestamptz,
        CONSTRAINT pk_area_hand_up_report PRIMARY KEY (area_hand_up_id, agency_id),
        CONSTRAINT fk_area_hand_up_report_area_hand_up_id FOREIGN KEY (area_hand_up_id) REFERENCES area_hand_up (id),
        CONSTRAINT fk_area_hand_up_report_agency_id FOREIGN KEY (agency_id) REFERENCES agency (id))`,
    );
    await runner.query('CREATE INDEX ix_area_hand_up_report_agency_id ON area_hand_up_report (agency_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE area_hand_up_report');
    await runner.query('DROP TABLE area_hand_up_step');
    await runner.query('DROP TABLE area_hand_up');
    await runner.query('ALTER TABLE collection_round DROP hand_up_kinds');
  }
}
