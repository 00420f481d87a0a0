import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';

/**
 * The agencies of a year as `agenciesInYear` has them, each with why it does not report in the year (`exempt_because`), null
 * where it does.
 *
 * @param year an SQL expression, usually a parameter
 */
export const agenciesAsked = (year: string): string => `
  (SELECT agency.*, exemption.reason AS exempt_because FROM ${agenciesInYear(year)} AS agency
   LEFT JOIN round_arrangement AS exemption
     ON exemption.year = ${year} AND exemption.agency_id = agency.id AND exemption.what = 'exemption')`;

/**
 * Whether an agency is asked to report in the year, in SQL: the one question of all that count or list who reports.
 *
 * @param agency an alias of `agenciesAsked`
 */
export const isAsked = (agency: string): string => `${agency}.exempt_because IS NULL`;
