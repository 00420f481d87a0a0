import { FIRST_STATE } from '@zhaojian/contract';

/**
 * The states of the submissions of a year, as a relation for other features' SQL:
 * `LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = …`. An agency that has none is in the first state.
 *
 * @param year an SQL expression, usually a parameter
 */
export const submissionsInYear = (year: string): string => `
  (SELECT id, agency_id, state, accepted_version, first_submitted_on, published_on, errors, last_activity_at FROM submission WHERE year = ${year})`;

/** The state of an agency's submission in SQL, where the join may have found none. */
export const stateSql = (submission: string): string => `COALESCE(${submission}.state, '${FIRST_STATE}')`;

/**
 * The day by which the last letter about a report is to be answered, in SQL; null where none waits for an answer.
 *
 * @param submissionId an SQL expression
 */
export const answerDay = (submissionId: string): string => `
  SELECT CASE WHEN letter.answered_version IS NULL THEN letter.answer_by END
  FROM return_letter AS letter
  WHERE letter.submission_id = ${submissionId}
  ORDER BY letter.number DESC LIMIT 1`;
