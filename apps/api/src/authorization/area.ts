import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { idsOnPath, type PlacedAgency } from '../agencies/placement/placed-agency.ts';

/**
 * The rule by which everything belongs to an area: an agency in a year, with all it did in it, belongs to those who are
 * on its path in that year, itself included. Here as a question about one agency, below as conditions of SQL.
 *
 * @param areaId the agency at the top of the area
 */
export const isInArea = (areaId: string, { path }: Pick<PlacedAgency, 'path'>): boolean =>
  idsOnPath(path).includes(areaId);

/**
 * Whether a path leads through all the agencies given: through the top of an area, or through it and a node below.
 *
 * @param agencyIds an SQL expression, usually a parameter: ids as an array
 * @param path an SQL expression: the path that holds in the year, or at the time, that it is about
 */
export const pathLeadsThrough = (agencyIds: string, path: string): string =>
  `string_to_array(${path}, '/') @> CAST(${agencyIds} AS text[])`;

/**
 * Whether an agency was in an area in a year: for questions over years, whose every row has a year of its own.
 *
 * @param areaId, agencyId, year SQL expressions
 */
export const inAreaInYear = (areaId: string, agencyId: string, year: string): string => `
  EXISTS (SELECT 1 FROM ${agenciesInYear(year)} AS seen
          WHERE seen.id = ${agencyId} AND ${pathLeadsThrough(`ARRAY[${areaId}]`, 'seen.path')})`;
