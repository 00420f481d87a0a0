import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';

/**
 * The agencies of a year as `agenciesInYear` has them, each with why it does not report in the year (`exempt_because`), null
 * where it does, and until when it may itself report after the close (`reopened_until`).
 *
 * @param year an SQL expression, usually a parameter
 */
export const agenciesAsked = (year: string): string => `
  (SELECT agency.*, exemption.reason AS exempt_because, reopening.until AS reopened_until
   FROM ${agenciesInYear(year)} AS agency
   LEFT JOIN round_arrangement AS exemption
     ON exemption.year = ${year} AND exemption.agency_id = agency.id AND exemption.what = 'exemption'
   LEFT JOIN round_arrangement AS reopening
     ON reopening.year = ${year} AND reopening.agency_id = agency.id AND reopening.what = 'reopening'
     AND reopening.until > (SELECT closes_on FROM collection_round AS round WHERE round.year = ${year}))`;

/**
 * Whether an agency is asked to report in the year, in SQL: the one question of all that count or list who reports.
 *
 * @param agency an alias of `agenciesAsked`
 */
export const isAsked = (agency: string): string => `${agency}.exempt_because IS NULL`;

/**
 * Until when an agency may itself still report, in SQL; null where it may not, or as everybody does.
 *
 * @param agency an alias of `agenciesAsked`
 * @param today the day in China, usually a parameter
 */
export const stillReportingUntil = (agency: string, today: string): string =>
  `CASE WHEN ${isAsked(agency)} AND ${agency}.reopened_until >= ${today}::date THEN ${agency}.reopened_until END`;
