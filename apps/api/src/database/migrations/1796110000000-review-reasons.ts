import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What findings were about, at the time, and the order of the reasons by gravity. */
const CONCERNS = {
  emptyText: ['BLANK_FORM', 'NARRATIVE_EMPTY'],
  textAgainstTables: ['TEXT_FIGURES', 'ZEROS_UNACCOUNTED'],
  jumps: [
    'CARRY_OVER_CONTINUITY',
    'IN_FORCE_CONTINUITY',
    'PENDING_CONTINUITY',
    'BLANK_WHERE_FIGURE_BEFORE',
    'AMOUNT_IMPLAUSIBLE',
    'SCALE_OF_LAST_YEAR',
    'FAR_FROM_OWN_YEARS',
    'FAR_FROM_ALIKE',
  ],
};
const BY_GRAVITY = [
  'openErrors',
  'unread',
  'emptyText',
  'explainedErrors',
  'pointsAgain',
  'unansweredPoints',
  'doubtful',
  'textAgainstTables',
  'jumps',
  'warnings',
  'resubmitted',
  'setAside',
  'late',
];

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join();
const named = (codes: readonly string[]): string => `finding ->> 'check' IN (${listed(codes)})`;
const isError = `finding ->> 'severity' = 'error'`;
const isExplained = `EXISTS (
  SELECT FROM jsonb_array_elements(own.explanations) AS words
  WHERE words ->> 'check' = finding ->> 'check' AND words ->> 'section' = finding ->> 'section'
    AND (NOT words ? 'about' OR words ->> 'about' = finding ->> 'about'))`;

/** Why reports that wait are looked at is kept with them, so that the queue is narrowed and ordered without reading them. */
export class ReviewReasons1796110000000 implements MigrationInterface {
  name = 'ReviewReasons1796110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE submission ADD COLUMN reasons jsonb NOT NULL DEFAULT '{}', ADD COLUMN gravity int NOT NULL DEFAULT 0`,
    );
    await runner.query(
      `UPDATE submission SET reasons = (
         SELECT COALESCE(jsonb_object_agg(reason, times) FILTER (WHERE times > 0), '{}')
         FROM (VALUES
           ('openErrors', counted.open_errors), ('unread', version.unread), ('emptyText', counted.empty_text),
           ('explainedErrors', counted.explained_errors), ('pointsAgain', points.again), ('unansweredPoints', points.unanswered),
           ('doubtful', version.doubtful), ('textAgainstTables', counted.text_against_tables), ('jumps', counted.jumps),
           ('warnings', counted.warnings), ('resubmitted', submission.returns)) AS row (reason, times))
       FROM report_version AS version
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE ${isError} AND NOT ${isExplained})::int AS open_errors,
                count(*) FILTER (WHERE ${isError} AND ${isExplained})::int AS explained_errors,
                count(*) FILTER (WHERE ${named(CONCERNS.emptyText)})::int AS empty_text,
                count(*) FILTER (WHERE ${named(CONCERNS.textAgainstTables)})::int AS text_against_tables,
                count(*) FILTER (WHERE ${named(CONCERNS.jumps)})::int AS jumps,
                count(*) FILTER (WHERE NOT ${isError} AND NOT ${named(Object.values(CONCERNS).flat())})::int AS warnings
         FROM submission AS own, jsonb_array_elements(version.findings) AS finding
         WHERE own.id = version.submission_id) AS counted
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE point.times > 1)::int AS again,
                count(*) FILTER (WHERE point.changed = false)::int AS unanswered
         FROM return_letter AS letter JOIN return_point AS point
           ON point.submission_id = letter.submission_id AND point.letter_number = letter.number
         WHERE letter.submission_id = version.submission_id AND letter.answered_version = version.number) AS points
       WHERE version.submission_id = submission.id
         AND version.number = COALESCE(submission.accepted_version, submission.latest_version)`,
    );
    await runner.query(
      `UPDATE submission SET gravity = graver.gravity
       FROM (SELECT id, (SELECT (${BY_GRAVITY.length} - place.place + 1)::int * 1000 + LEAST((reasons ->> place.reason)::int, 999)
                         FROM unnest(ARRAY[${listed(BY_GRAVITY)}]) WITH ORDINALITY AS place (reason, place)
                         WHERE reasons ? place.reason ORDER BY place.place LIMIT 1) AS gravity
             FROM submission AS own) AS graver
       WHERE graver.id = submission.id AND graver.gravity IS NOT NULL`,
    );
    await runner.query('CREATE INDEX ix_submission_year_state_gravity ON submission (year, state, gravity)');
    await runner.query('DROP INDEX ix_submission_year_state');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_submission_year_state ON submission (year, state)');
    await runner.query('DROP INDEX ix_submission_year_state_gravity');
    await runner.query('ALTER TABLE submission DROP COLUMN reasons, DROP COLUMN gravity');
  }
}
