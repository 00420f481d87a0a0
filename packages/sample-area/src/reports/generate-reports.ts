import { cellsOf, type Cell, type CellKey, type Report } from '@zhaojian/report';
import { nameInYear, reportsInYear, type SampleAgency } from '../area/sample-agency.ts';
import { SAMPLE_AGENCIES, SAMPLE_YEARS } from '../area/sample-area.ts';
import type { Figures } from '../figures/figures.ts';
import { figure } from '../figures/figures.ts';
import { generateFigures, sampleForm } from '../figures/generate-figures.ts';
import { improvement } from '../narratives/improvement.ts';
import { otherMatters } from '../narratives/other-matters.ts';
import { overview } from '../narratives/overview.ts';
import { tellerOf } from '../narratives/teller.ts';

/** What an agency should have reported for a year, without a mistake. */
export interface SampleReport {
  readonly agency: SampleAgency;
  readonly report: Report;
}

/** Every true report of the sample area, agency by agency and year by year. */
export function generateReports(): SampleReport[] {
  const figures = generateFigures();
  return SAMPLE_AGENCIES.flatMap((agency) =>
    SAMPLE_YEARS.filter((year) => reportsInYear(agency, year)).map((year) => ({
      agency,
      report: trueReport(agency, year, figures.get(agency.id)?.get(year) ?? {}),
    })),
  );
}

function trueReport(agency: SampleAgency, year: number, figures: Figures): Report {
  const form = sampleForm(year);
  const teller = tellerOf(agency, year, form, figures);
  return {
    form: form.id,
    year,
    agencyName: nameInYear(agency, year),
    cells: Object.fromEntries(
      cellsOf(form).map(({ key }): [CellKey, Cell] => [
        key,
        { value: figure(figures, key), printed: null, basis: 'entered' },
      ]),
    ),
    narratives: {
      overview: { text: overview(teller) },
      improvement: { text: improvement(teller) },
      otherMatters: { text: otherMatters(teller) },
    },
    improvementItems: [],
  };
}
