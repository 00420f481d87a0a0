import type { Coverage } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { Agency } from '../agency.entity.ts';
import { FOREVER } from '../revising/spans.ts';
import { AgencyCoverage } from './agency-coverage.entity.ts';

/**
 * Whether an agency's report of a year covers its whole area, as SQL.
 *
 * @param agency the name of the agency's row in the query
 * @param year an SQL expression, usually a parameter
 */
export const coversAreaIn = (agency: string, year: string): string => `
  COALESCE((SELECT coverage.covers_area FROM agency_coverage AS coverage
            WHERE coverage.agency_id = ${agency}.id AND coverage.from_year <= ${year}
            ORDER BY coverage.from_year DESC LIMIT 1), ${agency}.covers_area)`;

/** What an agency's reports cover over the years, the oldest first: the first entry has held from the beginning. */
export async function coverageOverYears(manager: EntityManager, agencyId: string): Promise<Coverage[]> {
  return manager.query<Coverage[]>(
    `SELECT NULL::int AS "fromYear", covers_area AS "coversArea" FROM agency WHERE id = $1
     UNION ALL SELECT from_year::int, covers_area FROM agency_coverage WHERE agency_id = $1
     ORDER BY 1 NULLS FIRST`,
    [agencyId],
  );
}

/** Whether the report of a year covers the whole area. */
export const coverageIn = (coverage: readonly Coverage[], year: number): boolean =>
  coverage.findLast(({ fromYear }) => fromYear === null || fromYear <= year)?.coversArea ?? false;

/**
 * The same, with what holds from a year on: what was to hold from later years is overruled, or goes on after a last year.
 *
 * @param firstYear the agency's own: what holds from then on has held from the beginning
 */
export function coverageFrom(
  coverage: readonly Coverage[],
  { fromYear, toYear, coversArea }: { fromYear: number; toYear: number; coversArea: boolean },
  firstYear: number,
): Coverage[] {
  const earlier =
    fromYear <= firstYear
      ? []
      : coverage.filter((entry) => entry.fromYear === null || entry.fromYear < fromYear);
  const later = coverage.filter((entry) => (entry.fromYear ?? 0) > toYear);
  const goesOn =
    toYear === FOREVER
      ? []
      : [{ fromYear: toYear + 1, coversArea: coverageIn(coverage, toYear + 1) }, ...later];
  return [...earlier, { fromYear: earlier.length === 0 ? null : fromYear, coversArea }, ...goesOn].filter(
    (entry, index, all) => entry.coversArea !== all[index - 1]?.coversArea,
  );
}

/** Keeps the coverage of an agency in place of what there was. */
export async function keepCoverage(
  manager: EntityManager,
  agencyId: string,
  [first, ...changes]: readonly Coverage[],
): Promise<void> {
  await manager.update(Agency, { id: agencyId }, { coversArea: first?.coversArea ?? false });
  await manager.delete(AgencyCoverage, { agencyId });
  await manager.insert(
    AgencyCoverage,
    changes.flatMap(({ fromYear, coversArea }) =>
      fromYear === null ? [] : [{ agencyId, fromYear, coversArea }],
    ),
  );
}

/** What of it holds in the years from one to another. */
export function coverageWithin(
  coverage: readonly Coverage[],
  firstYear: number,
  lastYear: number | null,
): Coverage[] {
  const changes = coverage.filter(
    ({ fromYear }) =>
      fromYear !== null && fromYear > firstYear && (lastYear === null || fromYear <= lastYear),
  );
  return [{ fromYear: null, coversArea: coverageIn(coverage, firstYear) }, ...changes];
}
