import type { Cell, CellKey, NarrativeId, Report } from '@zhaojian/report';
import { figure } from '../figures/figures.ts';

/** A real kind of mistake, made on purpose. */
export interface Mistake {
  /** What happened, for anyone who reads the sample area's plan. */
  readonly title: string;
  /** What the supervisor writes when the report comes back for it. */
  readonly returnReason: string;
  /** The checks that find it, each once; none where no check can. */
  readonly found: readonly string[];
  /** Throws where the report offers no cell for it: the plan must choose another agency. */
  readonly make: (report: Report, others: OtherReports) => Report;
}

/** Where something can be copied from. */
export interface OtherReports {
  /** Another agency's report of the same year. */
  readonly ofYear: (agencyId: string) => Report;
}

/** A figure of a report; 0 where the report has none. */
export const valueOf = (report: Report, key: CellKey): number =>
  figure({ [key]: report.cells[key]?.value ?? 0 }, key);

/** The report with figures written over. */
export function withFigures(report: Report, figures: Readonly<Record<CellKey, number>>): Report {
  const written = Object.entries(figures).map(([key, value]): [CellKey, Cell] => {
    if (!report.cells[key]) throw new RangeError(`The form of ${report.year} has no cell "${key}".`);
    return [key, { value, printed: null, basis: 'entered' }];
  });
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(written) } };
}

/** The report with one of its texts written over. */
export const withNarrative = (report: Report, id: NarrativeId, text: string): Report => ({
  ...report,
  narratives: { ...report.narratives, [id]: { text } },
});

/** A mistake that needs something there is none of. */
export const noPlaceFor = (mistake: string, report: Report): RangeError =>
  new RangeError(`${report.agencyName} ${report.year} offers no cell for "${mistake}".`);
