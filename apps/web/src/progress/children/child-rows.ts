import {
  FIRST_STATE,
  type Progress,
  type ProgressCounts,
  progressCountsSchema,
  type SubmissionState,
} from '@zhaojian/contract';
import { stateShares } from '../states/state-shares.ts';

type Child = Progress['children'][number];

/** One agency with one report: the node itself, or a child without agencies below it. */
export interface SingleAgency {
  readonly agencyId: string;
  readonly agencyName: string;
  /** The state of its report; the first state where it does not report in the year. */
  readonly state: SubmissionState;
  readonly counts: ProgressCounts;
  readonly lastActivityAt: string | null;
}

/** A line of the table of children: an area that leads down, or the node's own agencies together. */
export interface ChildRow {
  readonly id: string;
  readonly name: string;
  readonly counts: ProgressCounts;
  readonly lastActivityAt: string | null;
  /** The node to go down to; null for the node's own agencies. */
  readonly leadsTo: string | null;
  readonly singles: readonly SingleAgency[];
}

export const OWN_AGENCIES = 'own';

/** Areas in the order of the tree, then the node's own agencies as one line, so that the lines add up to the whole. */
export function childRows({ area, children }: Pick<Progress, 'area' | 'children'>): ChildRow[] {
  const areas = children.filter(({ childCount }) => childCount > 0);
  const singles = [
    ownReport(area, children),
    ...children.filter(({ childCount }) => childCount === 0).map(singleOf),
  ];
  const own = singles.flatMap((single) => single ?? []);
  return [...areas.map(areaRow), ...(own.length > 0 ? [ownRow(own)] : [])];
}

const areaRow = ({ agencyId, agencyName, counts, lastActivityAt }: Child): ChildRow => ({
  id: agencyId,
  name: agencyName,
  counts,
  lastActivityAt,
  leadsTo: agencyId,
  singles: [],
});

const ownRow = (singles: readonly SingleAgency[]): ChildRow => ({
  id: OWN_AGENCIES,
  name: '本级机关和单位',
  counts: total(singles.map(({ counts }) => counts)),
  lastActivityAt:
    singles
      .flatMap(({ lastActivityAt }) => lastActivityAt ?? [])
      .toSorted()
      .at(-1) ?? null,
  leadsTo: null,
  singles,
});

function singleOf({ agencyId, agencyName, counts, lastActivityAt }: Child): SingleAgency | null {
  const state = counts.exempt > 0 ? FIRST_STATE : stateShares(counts).find(({ count }) => count > 0)?.state;
  return state ? { agencyId, agencyName, state, counts, lastActivityAt } : null;
}

/** The node's own report is what the whole has and no child accounts for. */
function ownReport({ agencyId, agencyName, counts }: Progress['area'], children: readonly Child[]) {
  const own = difference(counts, total(children.map((child) => child.counts)));
  return own.expected + own.exempt === 1
    ? singleOf({ agencyId, agencyName, counts: own, lastActivityAt: null, kind: 'government', childCount: 0 })
    : null;
}

const COUNTS = progressCountsSchema.keyof().options;

const combined = (count: (name: keyof ProgressCounts) => number): ProgressCounts =>
  Object.fromEntries(COUNTS.map((name) => [name, count(name)])) as ProgressCounts;

const total = (all: readonly ProgressCounts[]): ProgressCounts =>
  combined((name) => all.reduce((sum, counts) => sum + counts[name], 0));

const difference = (whole: ProgressCounts, part: ProgressCounts): ProgressCounts =>
  combined((name) => whole[name] - part[name]);
