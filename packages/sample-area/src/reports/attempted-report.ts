import type { Report } from '@zhaojian/report';
import type { Attempt, Timeline } from '../timeline/timeline.ts';
import { generateReports } from './generate-reports.ts';
import { mistakeOf } from './mistakes.ts';

/** The reports that agencies hand in: the true ones, and those with an attempt's mistakes in them. */
export class AttemptedReports {
  readonly #reports = new Map(
    generateReports().map(({ agency, report }) => [`${agency.id} ${report.year}`, report]),
  );

  /** What should have been reported. Throws for a year in which the agency did not report. */
  true(agencyId: string, year: number): Report {
    const report = this.#reports.get(`${agencyId} ${year}`);
    if (!report) throw new RangeError(`The sample area has no report of "${agencyId}" for ${year}.`);
    return report;
  }

  /** What was reported in an attempt. */
  of({ agency, year }: Timeline, { mistakes }: Attempt): Report {
    const others = { ofYear: (id: string) => this.true(id, year) };
    return mistakes.reduce((report, id) => mistakeOf(id).make(report, others), this.true(agency.id, year));
  }
}
