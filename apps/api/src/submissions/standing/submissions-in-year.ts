/**
 * Where the submissions of a year stand, as a relation for other features' SQL:
 * `LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = …`. Who has none has not started.
 *
 * @param year an SQL expression, usually a parameter
 */
export const submissionsInYear = (year: string): string => `
  (SELECT agency_id, state, first_submitted_on, errors, last_activity_at FROM submission WHERE year = ${year})`;
