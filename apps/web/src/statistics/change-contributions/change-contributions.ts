import { inTenThousandths } from '@zhaojian/report';
import type { DrillTarget } from '../../chart/drill-target.ts';
import type { Comparable } from '../comparison/comparable.ts';
import type { DashboardData } from '../dashboard-data.ts';
import type { FiguresOfChild } from '../figures.ts';

/** What one step adds to last year's figure, or takes from it, on the way to this year's. */
interface ContributionStep {
  readonly label: string;
  readonly change: number;
  /** Where the figure is before the step and after it. */
  readonly from: number;
  readonly to: number;
  /** Why the whole figure of a child is its change: 上年没有数. */
  readonly remark: string | null;
  readonly opens?: DrillTarget;
}

export interface ChangeContributions {
  readonly before: number;
  readonly now: number;
  readonly steps: readonly ContributionStep[];
  /** Where the drawing begins: above 0 where the steps would be slivers beside the whole figures. */
  readonly drawnFrom: number;
}

/** More are together in one step. */
const MOST_CHILDREN = 8;

/**
 * From which children the change of a volume since last year comes, the greatest first. What is not theirs, as the node's own
 * report, is the last step, so that the steps always lead from the one figure to the other. Null where there is nothing to
 * divide: a rate, published figures (which are no sum), an unknown year, figures that may be below 0.
 */
export function changeContributions(
  comparable: Comparable,
  data: Pick<DashboardData, 'numbers' | 'now' | 'before' | 'children' | 'childrenBefore' | 'year'>,
): ChangeContributions | null {
  if (comparable.kind === 'rate' || data.numbers === 'published') return null;
  if (!data.now || !data.before || data.children.length === 0) return null;
  const [before, now] = [comparable.valueIn(data.before).value, comparable.valueIn(data.now).value];
  if (before === null || now === null || before < 0 || now < 0) return null;

  const changes = changesOf(comparable, data).filter(({ change }) => change !== 0);
  const shown = changes.slice(0, MOST_CHILDREN);
  const others = changes.slice(MOST_CHILDREN);
  const own = inTenThousandths(now - before - sumOf(changes));
  const all = [
    ...shown,
    ...(others.length > 0
      ? [{ label: `其余 ${others.length} 家`, change: sumOf(others), remark: null }]
      : []),
    ...(own === 0 ? [] : [{ label: '本机关', change: own, remark: null }]),
  ];
  let reached = before;
  const steps = all.map((step) => {
    const from = reached;
    reached = inTenThousandths(reached + step.change);
    return { ...step, from, to: reached };
  });
  return { before, now, steps, drawnFrom: drawnFrom([before, now, ...steps.map(({ to }) => to)]) };
}

/** Steps take a fifth of the drawing at least; begun at a round number of two digits. */
function drawnFrom(reached: readonly number[]): number {
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  const from = least - (most - least);
  if (from <= most * 0.6) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(from)) - 1);
  return Math.floor(from / unit) * unit;
}

type Change = Omit<ContributionStep, 'from' | 'to'>;

function changesOf(
  comparable: Comparable,
  { children, childrenBefore, year }: Pick<DashboardData, 'children' | 'childrenBefore' | 'year'>,
): Change[] {
  const value = (child: FiguresOfChild | undefined) => (child ? comparable.valueIn(child).value : null);
  const earlier = new Map(childrenBefore.map((child) => [child.agencyId, child]));
  const there = new Set(children.map(({ agencyId }) => agencyId));
  const gone = childrenBefore.filter(({ agencyId }) => !there.has(agencyId));
  return [
    ...children.map((child): Change => {
      const [now, before] = [value(child), value(earlier.get(child.agencyId))];
      return {
        label: child.agencyName,
        change: inTenThousandths((now ?? 0) - (before ?? 0)),
        remark: before === null ? `${year - 1} 年没有数` : now === null ? `${year} 年没有数` : null,
        opens: { figure: comparable.id, agencyId: child.agencyId, year },
      };
    }),
    ...gone.map((child): Change => ({
      label: child.agencyName,
      change: inTenThousandths(-(value(child) ?? 0)),
      remark: `${year} 年已不在其下`,
    })),
  ].toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change));
}

const sumOf = (changes: readonly Change[]): number =>
  inTenThousandths(changes.reduce((sum, { change }) => sum + change, 0));
