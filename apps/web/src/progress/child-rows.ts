import type { AgencyKind, Progress, SubmissionState } from '@zhaojian/contract';
import { stateShares } from './state-shares.ts';

type Child = Progress['children'][number];

/** A line of the table of children: an area with agencies below it, or one agency with one report. */
export interface ChildRow extends Child {
  readonly kind: AgencyKind;
  /** The state of a child that is a single agency; null for an area. */
  readonly onlyState: SubmissionState | null;
}

/** Areas first, then single agencies; each in the order of the tree. */
export function childRows(children: Progress['children']): ChildRow[] {
  const rows = children.map((child) => ({ ...child, onlyState: onlyStateOf(child) }));
  return [...rows.filter((row) => row.onlyState === null), ...rows.filter((row) => row.onlyState !== null)];
}

function onlyStateOf({ childCount, counts }: Child): SubmissionState | null {
  if (childCount > 0 || counts.expected !== 1) return null;
  return stateShares(counts).find(({ count }) => count === 1)?.state ?? null;
}
