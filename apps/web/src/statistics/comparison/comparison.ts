import type { Reporting } from '@zhaojian/contract';
import type { MeasureValue } from '@zhaojian/report';
import type { Figures, FiguresOfChild } from '../figures.ts';
import type { Comparable } from './comparable.ts';

export interface ComparedChild {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly reporting: Reporting;
  readonly value: MeasureValue;
  readonly previous: MeasureValue | null;
  /** The length of its bar, between 0 and 1; null when there is no figure. */
  readonly length: number | null;
}

export interface Comparison {
  readonly children: readonly ComparedChild[];
  /** Where the figure of the whole node is on the scale of the bars; only for a rate. */
  readonly whole: number | null;
}

/** The children by one figure, the highest first; those without one come last, in the order of the tree. */
export function compare(
  comparable: Comparable,
  children: readonly FiguresOfChild[],
  yearBefore: readonly FiguresOfChild[],
  whole: Figures | undefined,
): Comparison {
  const before = new Map(yearBefore.map((child) => [child.agencyId, comparable.valueIn(child)]));
  const valued = children.map((child) => ({ child, value: comparable.valueIn(child) }));
  const ofWhole = comparable.kind === 'rate' && whole ? comparable.valueIn(whole).value : null;
  const most = Math.max(0, ofWhole ?? 0, ...valued.map(({ value }) => value.value ?? 0));
  const onScale = (value: number | null): number | null =>
    value === null ? null : most === 0 ? 0 : Math.max(0, value / most);
  return {
    whole: onScale(ofWhole),
    children: valued
      .toSorted((one, other) => (other.value.value ?? -1) - (one.value.value ?? -1))
      .map(({ child, value }) => ({
        agencyId: child.agencyId,
        agencyName: child.agencyName,
        reporting: child.reporting,
        value,
        previous: before.get(child.agencyId) ?? null,
        length: onScale(value.value),
      })),
  };
}
