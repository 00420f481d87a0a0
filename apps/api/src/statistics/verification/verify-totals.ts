import { cellNameByKey, type FormId, formById, summedKeys } from '@zhaojian/report';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import {
  type Asked,
  emptyTotal,
  inParts,
  ofParts,
  recount,
  type RecountedTotal,
} from './recounted-totals.ts';

/** One thing in which a total is not what the accepted reports add up to. */
interface Difference {
  year: number;
  /** As the agency is called in the year. */
  agency: string;
  /** The cell in the words of the form, or 年报份数, or 表格版本. */
  what: string;
  stored: string;
  recounted: string;
}

export interface Verification {
  years: number[];
  /** Accepted reports that were added up. */
  reports: number;
  /** Totals that were compared. */
  totals: number;
  /** Accepted reports that no total counts because their government reports for its whole area. */
  ofWholeAreas: number;
  /** Accepted reports of agencies that are not in the tree of the year: `2025 年 示例市档案局`. */
  outsideTheTree: string[];
  differences: Difference[];
}

interface StoredTotal {
  agencyId: string;
  name: string;
  form: FormId;
  reports: number;
  figures: string[];
}

/**
 * Adds everything up again and compares it with what is kept, year by year. Ask within one transaction that reads from one
 * snapshot: the platform may go on meanwhile.
 */
export async function verifyTotals(database: Asked): Promise<Verification> {
  const years = await database.query<{ year: number }>(
    `SELECT year FROM subtree_total UNION SELECT year FROM submission WHERE accepted_version IS NOT NULL ORDER BY year`,
  );
  const found: Verification = {
    years: years.map(({ year }) => year),
    reports: 0,
    totals: 0,
    ofWholeAreas: 0,
    outsideTheTree: [],
    differences: [],
  };
  for (const year of found.years) await verifyYear(database, year, found);
  return found;
}

async function verifyYear(database: Asked, year: number, found: Verification): Promise<void> {
  const { totals, added, ofWholeAreas, outsideTheTree } = await recount(database, year);
  found.reports += added;
  found.ofWholeAreas += ofWholeAreas;
  found.outsideTheTree.push(...outsideTheTree.map((name) => `${year} 年 ${name}`));
  const note = (agency: string, differences: Omit<Difference, 'year' | 'agency'>[]) =>
    found.differences.push(...differences.map((difference) => ({ year, agency, ...difference })));
  for (const stored of await storedTotals(database, year)) {
    found.totals += 1;
    note(stored.name, differencesOf(stored, totals.get(stored.agencyId) ?? emptyTotal(stored.form)));
    totals.delete(stored.agencyId);
  }
  const names = await namesOf(database, [...totals.keys()], year);
  for (const [id, total] of totals) {
    const nothing = { form: total.form, reports: 0, figures: [] };
    note(names.get(id) ?? id, differencesOf(nothing, total));
  }
}

function differencesOf(
  stored: Pick<StoredTotal, 'form' | 'reports' | 'figures'>,
  total: RecountedTotal,
): Omit<Difference, 'year' | 'agency'>[] {
  if (stored.form !== total.form) return [{ what: '表格版本', stored: stored.form, recounted: total.form }];
  const figures = [...total.figures].flatMap((recounted, place) => {
    const kept = stored.figures[place] ?? '0';
    if (inParts(kept) === recounted) return [];
    return [{ what: nameOf(total.form, place), stored: kept, recounted: ofParts(recounted) }];
  });
  if (stored.reports === total.reports) return figures;
  return [{ what: '年报份数', stored: String(stored.reports), recounted: String(total.reports) }, ...figures];
}

function nameOf(form: FormId, place: number): string {
  const declared = formById(form);
  return cellNameByKey(declared, summedKeys(declared)[place] ?? '');
}

/** What an agency kept that is no longer in the tree of the year is in no answer, and left out. */
const storedTotals = (database: Asked, year: number): Promise<StoredTotal[]> =>
  database.query<StoredTotal>(
    `SELECT total.agency_id AS "agencyId", form, reports, agency.name,
            array(SELECT trim_scale(figure)::text FROM unnest(figures) AS figure) AS figures
     FROM subtree_total AS total JOIN ${agenciesInYear('$1')} AS agency ON agency.id = total.agency_id
     WHERE total.year = $1 ORDER BY total.agency_id`,
    [year],
  );

async function namesOf(database: Asked, ids: string[], year: number): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; name: string }>(
    `SELECT id, name FROM ${agenciesInYear('$1')} AS agency WHERE id = ANY($2)`,
    [year, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
