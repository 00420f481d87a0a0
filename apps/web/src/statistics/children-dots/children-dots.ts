import { type FiguresOfChild, measureIn } from '../figures.ts';
import { nameOverReports } from '../reporting.ts';

/** One child's figure, with what it was the year before. */
export interface ChildDot {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly value: number | null;
  readonly previous: number | null;
}

/** The children by a volume, the largest first; those that have not reported come last. */
export function childrenDots(
  children: readonly FiguresOfChild[],
  yearBefore: readonly FiguresOfChild[],
  measureId: string,
): ChildDot[] {
  const before = new Map(yearBefore.map((child) => [child.agencyId, measureIn(child, measureId).value]));
  return children
    .map((child) => ({
      agencyId: child.agencyId,
      agencyName: nameOverReports(child),
      value: measureIn(child, measureId).value,
      previous: before.get(child.agencyId) ?? null,
    }))
    .toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
}
