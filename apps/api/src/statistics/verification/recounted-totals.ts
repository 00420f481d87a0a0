import { type FormId, formById, type Report, summedKeys, valuesInOrder } from '@zhaojian/report';

/** What asks the database: an entity manager, or a client of the driver that answers with rows. */
export interface Asked {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Figures are added in ten-thousandths: money has four decimals at most, and whole numbers of JavaScript are exact. */
const PARTS = 10_000;
export const inParts = (value: number | string | null): number => Math.round(Number(value ?? 0) * PARTS);
export const ofParts = (parts: number): string => String(parts / PARTS);

export interface RecountedTotal {
  form: FormId;
  reports: number;
  /** In ten-thousandths, under the summed keys of the form. */
  figures: Float64Array;
}

export interface Recount {
  /** By the id of the agency at the head of the subtree. */
  totals: Map<string, RecountedTotal>;
  /** Accepted reports that were added. */
  added: number;
  /** Accepted reports of governments that report for their whole area, whose agencies are counted instead. */
  ofWholeAreas: number;
  /** Agencies whose report is accepted although they are not in the tree of the year: no total counts them. */
  outsideTheTree: string[];
}

const BATCH = 500;

interface Accepted {
  agencyId: string;
  name: string;
  report: Report;
  /** Null where the agency is not in the tree of the year. */
  path: string | null;
  coversArea: boolean;
}

/**
 * Adds up the accepted reports of a year, each to all agencies above it in the tree of that year, from nothing but the
 * versions, the states and the tree: by other code than keeps the totals, so that both would have to be wrong alike.
 * Memory: one total an agency.
 */
export async function recount(database: Asked, year: number): Promise<Recount> {
  const result: Recount = { totals: new Map(), added: 0, ofWholeAreas: 0, outsideTheTree: [] };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const batch = await acceptedAfter(database, year, after);
    for (const { path, coversArea, name, report } of batch) {
      if (path === null) result.outsideTheTree.push(name);
      else if (coversArea) result.ofWholeAreas += 1;
      else {
        result.added += 1;
        addAlong(path, report, result.totals);
      }
    }
    const last = batch.at(-1);
    if (!last) return result;
    after = last.agencyId;
  }
}

const acceptedAfter = (database: Asked, year: number, after: string): Promise<Accepted[]> =>
  database.query<Accepted>(
    `SELECT submission.agency_id AS "agencyId", version.report, placement.path,
            coalesce(placement.name, version.report->>'agencyName') AS name, coalesce(coverage.covers, agency.covers_area) AS "coversArea"
     FROM submission
     JOIN report_version AS version ON version.submission_id = submission.id AND version.number = accepted_version
     JOIN agency ON agency.id = submission.agency_id
     LEFT JOIN agency_placement AS placement ON placement.agency_id = agency.id
       AND submission.year BETWEEN placement.from_year AND coalesce(placement.to_year, submission.year)
     LEFT JOIN (SELECT agency_id, covers_area AS covers, from_year,
                       lead(from_year) OVER (PARTITION BY agency_id ORDER BY from_year) AS until
                FROM agency_coverage) AS coverage
       ON coverage.agency_id = agency.id AND submission.year >= coverage.from_year
       AND (coverage.until IS NULL OR submission.year < coverage.until)
     WHERE submission.year = $1 AND submission.agency_id > $2 ORDER BY submission.agency_id LIMIT ${BATCH}`,
    [year, after],
  );

function addAlong(path: string, report: Report, totals: Map<string, RecountedTotal>): void {
  const parts = valuesInOrder(report).map(inParts);
  for (const id of path.split('/').filter(Boolean)) {
    const total = totals.get(id) ?? emptyTotal(report.form);
    total.reports += 1;
    for (const [place, value] of parts.entries()) total.figures[place] = (total.figures[place] ?? 0) + value;
    totals.set(id, total);
  }
}

export const emptyTotal = (form: FormId): RecountedTotal => ({
  form,
  reports: 0,
  figures: new Float64Array(summedKeys(formById(form)).length),
});
