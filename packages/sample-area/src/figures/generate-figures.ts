import { formForYear, type Form } from '@zhaojian/report';
import { reportsInYear, type SampleAgency } from '../area/sample-agency.ts';
import { childrenOf, SAMPLE_AGENCIES, SAMPLE_YEARS } from '../area/sample-area.ts';
import { SeededRandom } from '../seeded-random.ts';
import { applicationFigures, nothingCarried } from './application-figures.ts';
import { disputeFigures, nothingPending } from './dispute-figures.ts';
import { asked, figure, type Figures, sumOf } from './figures.ts';
import { proactiveFigures, startingStock } from './proactive-figures.ts';
import type { AgencyYear } from './agency-year.ts';
import { type Workload, WORKLOADS } from './workloads.ts';

/** The figures of every agency's every year, by agency id and year. */
export type SampleFigures = ReadonlyMap<string, ReadonlyMap<number, Figures>>;

/**
 * True figures for the whole sample area: every 勾稽关系 holds within each year and across years, and a
 * government's figures are the sum of those below it, but for what one of them published beyond.
 */
export function generateFigures(): SampleFigures {
  const all = new Map<string, ReadonlyMap<number, Figures>>();
  for (const agency of SAMPLE_AGENCIES.toReversed()) {
    all.set(agency.id, agency.coversArea ? areaFigures(agency, all) : ownFigures(agency));
  }
  return all;
}

function ownFigures(agency: SampleAgency): ReadonlyMap<number, Figures> {
  const { scale } = agency;
  const workload: Workload = WORKLOADS[agency.workload];
  const figures = new Map<number, Figures>();
  let stock = startingStock(workload, scale, new SeededRandom(`${agency.id} stock`));
  let carried = nothingCarried;
  let pending = nothingPending;
  for (const year of SAMPLE_YEARS.filter((each) => reportsInYear(agency, each))) {
    const random = new SeededRandom(`${agency.id} ${year}`);
    const agencyYear: AgencyYear = { year, workload, scale, isLast: year === agency.toYear, random };
    const proactive = proactiveFigures(agencyYear, stock);
    const applications = applicationFigures(agencyYear, carried);
    const concluded = figure(applications.figures, 'applications.outcomesTotal.total');
    const disputes = disputeFigures(agencyYear, concluded, pending);
    stock = proactive.stock;
    carried = applications.carriedForward;
    pending = disputes.pending;
    const known = { ...proactive.figures, ...applications.figures, ...disputes.figures };
    figures.set(year, asked(sampleForm(year), known));
  }
  return figures;
}

/**
 * What 西塘区 published beyond what its agencies report, so that there is a difference to look at: six applications and 120
 * licences of an institution that reports to nobody here.
 */
const PUBLISHED_BEYOND: Readonly<Record<string, { years: readonly number[]; figures: Figures }>> = {
  xitang: {
    years: [2023, 2024],
    figures: {
      'proactiveDisclosure.licences.decisions': 120,
      ...Object.fromEntries(
        ['newlyReceived', 'disclosed', 'outcomesTotal'].flatMap((row) => [
          [`applications.${row}.naturalPerson`, 6],
          [`applications.${row}.total`, 6],
        ]),
      ),
    },
  },
};

function areaFigures(agency: SampleAgency, all: SampleFigures): ReadonlyMap<number, Figures> {
  const below = childrenOf(agency.id).flatMap((child) => all.get(child.id) ?? []);
  return new Map(
    SAMPLE_YEARS.map((year): [number, Figures] => {
      const ofChildren = below.flatMap((figures): Figures[] => {
        const ofYear = figures.get(year);
        return ofYear ? [ofYear] : [];
      });
      const beyond = PUBLISHED_BEYOND[agency.id];
      const published = beyond?.years.includes(year) ? [...ofChildren, beyond.figures] : ofChildren;
      return [year, sumOf(sampleForm(year), published)];
    }),
  );
}

/** The form of a sample year: there is one for each. */
export function sampleForm(year: number): Form {
  const form = formForYear(year);
  if (!form) throw new RangeError(`There is no form for ${year}.`);
  return form;
}
