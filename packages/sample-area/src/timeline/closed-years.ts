import { dayAfter, dueDaysOf, transitionOf } from '@zhaojian/contract';
import { reportsInYear, type SampleAgency } from '../area/sample-agency.ts';
import { CLOSED_YEARS, SAMPLE_AGENCIES } from '../area/sample-area.ts';
import { habitOf } from '../files/habits.ts';
import type { MistakeId } from '../reports/mistakes.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { Attempt, Timeline } from './timeline.ts';
import { closedRound } from './rounds.ts';

type AgencyYear = `${string} ${number}`;

/** Reports that never came. */
const MISSING: ReadonlySet<AgencyYear> = new Set<AgencyYear>([
  'beiling.songgang 2019',
  'beiling.songgang 2020',
  'shi.jiaoyi 2019',
  'xitang.zhuyuan 2021',
]);

/** The one report that came after its date. */
const LATE: AgencyYear = 'shi.jiaotong 2023';

/** Reports that were returned once before they were accepted, and for what. */
const RETURNED_ONCE: Readonly<Record<AgencyYear, readonly MistakeId[]>> = {
  'shi.zhujian 2020': ['wrongTotal'],
  'shi.shichang 2021': ['transposedDigits'],
  'dongan.jiaoyu 2021': ['feesUnreported'],
  'xitang.zhujian 2022': ['carryOverDiffers'],
  'beiling.chengguan 2022': ['noImprovement'],
  'shi.renshe 2023': ['textFromDraft'],
  'dongan.shichang 2023': ['lastYearsPeriod', 'danglingList'],
  'xitang.renshe 2024': ['copiedImprovement'],
  'shi.gongan 2024': ['inForceNotCarried'],
};

/** In the first year of the form in force, some kept the heads of the one before. */
const KEPT_OLDER_HEADS: ReadonlySet<AgencyYear> = new Set<AgencyYear>([
  'xitang.renshe 2021',
  'beiling.zhujian 2021',
  'dongan.linjiang 2021',
]);

/** The closed years: all accepted, a few missing, one late, some returned on the way. */
export function closedTimelines(): Timeline[] {
  return CLOSED_YEARS.flatMap((year) =>
    SAMPLE_AGENCIES.filter(
      (agency) => reportsInYear(agency, year) && !MISSING.has(`${agency.id} ${year}`),
    ).map((agency) => closedTimeline(agency, year)),
  );
}

function closedTimeline(agency: SampleAgency, year: number): Timeline {
  const name: AgencyYear = `${agency.id} ${year}`;
  const due = dueDaysOf(closedRound(year), agency.kind).submitOn ?? '';
  const early = new SeededRandom(`${name} course`).whole(1, 15);
  const peculiarities = KEPT_OLDER_HEADS.has(name)
    ? (['olderHeads'] as const)
    : habitOf(agency).peculiarities;
  const returned = RETURNED_ONCE[name];
  const attempts: Attempt[] = [
    ...(returned ? [{ mistakes: returned, peculiarities }] : []),
    { mistakes: [], peculiarities },
  ];
  return {
    agency,
    year,
    attempts,
    ends: transitionOf('accept').to,
    begins: dayAfter(due, name === LATE ? 4 : -early),
  };
}
