import { carryOvers } from './forms/sections/applications.ts';
import type { CellKey } from './forms/form.ts';
import { emptyReport, figuresOf, formOf } from './report.ts';
import type { Cell, Report } from './report.schema.ts';

/**
 * The reports of several agencies for one year as one: what the agency that succeeds them is checked against. A cell that
 * any of them does not know is not known. Null without reports.
 */
export function reportsAsOne(reports: readonly Report[]): Report | null {
  const [first, ...others] = reports;
  if (!first || others.length === 0) return first ?? null;
  return withFigures(first, (key) => addedUp(reports.map((report) => figuresOf(report)(key))));
}

/**
 * What is left of a report for one of several successors: of what was carried forward, that which the others have not
 * carried over. Nothing else can be divided among them, and is not known.
 *
 * @param others the reports of the others for the year after
 */
export function leftOfReport(report: Report, others: readonly Report[]): Report {
  const pairs = carryOvers(formOf(report));
  return withFigures(report, (key) => {
    const pair = pairs.find(({ carriedForward }) => carriedForward === key);
    const taken = pair && addedUp(others.map((other) => figuresOf(other)(pair.carriedOver)));
    const forward = figuresOf(report)(key);
    return taken == null || forward === null ? null : forward - taken;
  });
}

function withFigures({ agencyName, year, cells }: Report, figure: (key: CellKey) => number | null): Report {
  const known = Object.keys(cells).map((key): [CellKey, Cell] => {
    const value = figure(key);
    return [key, { value, printed: null, basis: value === null ? 'unread' : 'entered' }];
  });
  return { ...emptyReport(agencyName, year), cells: Object.fromEntries(known) };
}

const addedUp = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
