import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures of accepted reports whose size is compared with other years and agencies: those watched when this was written. */
const WATCHED = [
  'proactiveDisclosure.%',
  'applications.newlyReceived.total',
  'applications.outcomesTotal.total',
  'disputes.%.total',
];

/** A few figures of each accepted report apart, so that comparing agencies reads no whole reports. */
export class KeyFigures1795510100000 implements MigrationInterface {
  name = 'KeyFigures1795510100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE key_figures (
      agency_id uuid NOT NULL CONSTRAINT fk_key_figures_agency_id REFERENCES agency (id),
      year smallint NOT NULL,
      figures jsonb NOT NULL,
      CONSTRAINT pk_key_figures PRIMARY KEY (agency_id, year)
    )`);
    await runner.query(
      `INSERT INTO key_figures (agency_id, year, figures)
       SELECT submission.agency_id, submission.year, jsonb_object_agg(cell.key, cell.value -> 'value')
       FROM submission
       JOIN report_version AS version
         ON version.submission_id = submission.id AND version.number = submission.accepted_version
       CROSS JOIN jsonb_each(version.report -> 'cells') AS cell
       WHERE cell.key LIKE ANY($1) AND jsonb_typeof(cell.value -> 'value') = 'number'
       GROUP BY submission.agency_id, submission.year`,
      [WATCHED],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE key_figures');
  }
}
