/** npm run jumps: how often the checks of empty and jumping figures speak about reports in which nothing is wrong. */
import {
  type AgencySize,
  agenciesAlike,
  checkReport,
  figuresOf,
  formOf,
  type Report,
  sizeYears,
  totalColumn,
  type UsualFigures,
  watchedFigures,
} from '@zhaojian/report';
import { generateReports } from '../src/reports/generate-reports.ts';

const all = generateReports();
const reportOf = (id: string, year: number): Report | undefined =>
  all.find(({ agency, report }) => agency.id === id && report.year === year)?.report;

const known = (report: Report): Record<string, number> =>
  Object.fromEntries(
    watchedFigures(formOf(report)).flatMap((key) => {
      const figure = figuresOf(report)(key);
      return figure === null ? [] : [[key, figure]];
    }),
  );

const concludedIn = (report: Report): number[] =>
  (totalColumn(formOf(report))?.concluded ?? []).flatMap((key) => figuresOf(report)(key) ?? []);

function sizesIn(year: number): AgencySize[] {
  const agencies = new Map(all.map(({ agency }) => [agency.id, agency]));
  return [...agencies.values()].map(({ id, kind }) => ({
    id,
    kind,
    concluded: sizeYears(year).flatMap((each) => {
      const report = reportOf(id, each);
      return report ? concludedIn(report) : [];
    }),
  }));
}

function middleOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

function usualOf(id: string, year: number, sizes: readonly AgencySize[]): UsualFigures {
  const own = all.flatMap(({ agency, report }) =>
    agency.id === id && report.year < year ? [{ year: report.year, figures: known(report) }] : [],
  );
  const like = agenciesAlike(id, sizes).flatMap((other) => reportOf(other, year - 1) ?? []);
  const figures = like.map(known);
  const keys = [...new Set(figures.flatMap(Object.keys))];
  const medians = Object.fromEntries(
    keys.map((key) => [key, middleOf(figures.flatMap((each) => each[key] ?? []))]),
  );
  return {
    own: own.toSorted((a, b) => b.year - a.year),
    alike: like.length === 0 ? null : { agencies: like.length, medians },
  };
}

/** What a slip of the hand does to a figure. */
const SLIPS = [10, 100, 1000, 10000, 0.1, 0.01, 0.001, 0.0001];

const counts = new Map<string, number>();
const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
const JUMPS = /SCALE|FAR|AMOUNT/u;

for (const year of new Set(all.map(({ report }) => report.year))) {
  const sizes = sizesIn(year);
  for (const { agency, report } of all.filter((each) => each.report.year === year)) {
    const previous = reportOf(agency.id, year - 1) ?? null;
    const usual = usualOf(agency.id, year, sizes);
    count('reports');
    for (const { check } of checkReport(report, previous, usual)) count(check);
    for (const { check } of checkReport(report, null, { ...usual, own: [] }))
      if (JUMPS.test(check)) count(`first report: ${check}`);
    for (const key of watchedFigures(formOf(report))) {
      const value = figuresOf(report)(key) ?? 0;
      if (value < 200) continue;
      for (const slip of SLIPS) {
        const cells = { ...report.cells };
        cells[key] = { value: Math.round(value * slip), printed: null, basis: 'entered' };
        count('slips');
        const found = checkReport({ ...report, cells }, previous, usual);
        if (found.some(({ check, about }) => JUMPS.test(check) && about === key)) count('slips found');
      }
    }
  }
}

const reports = counts.get('reports') ?? 1;
console.log(`${reports} true reports of the sample area, findings per 100:`);
for (const [what, times] of counts)
  if (!/^(?:reports|slips)/u.test(what)) console.log(`  ${((100 * times) / reports).toFixed(2)}  ${what}`);
console.log(
  `${counts.get('slips found') ?? 0} of ${counts.get('slips') ?? 0} slips of figures from 200 on found`,
);
