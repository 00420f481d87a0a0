import type { ProgressCounts, SubmissionState } from '@zhaojian/contract';

/** From what is done to what has not begun: a bar fills from the left as work is finished. */
const STATES_FROM_DONE: readonly SubmissionState[] = [
  'accepted',
  'submitted',
  'returned',
  'draft',
  'notStarted',
];

export interface StateShare {
  readonly state: SubmissionState;
  readonly count: number;
  /** 0–1 of the agencies expected to report; 0 where none is expected. */
  readonly share: number;
}

/** How the agencies of an area spread over the five states, in the order of the bar. */
export function stateShares(counts: ProgressCounts): StateShare[] {
  return STATES_FROM_DONE.map((state) => ({
    state,
    count: counts[state],
    share: counts.expected === 0 ? 0 : counts[state] / counts.expected,
  }));
}

/** Reports that reached the supervisor and were not sent back: waiting or accepted. */
export const handedIn = (counts: ProgressCounts): number => counts.submitted + counts.accepted;

/** A share as a percentage that never rounds to 100% while something is missing, nor to 0% while something is there. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '—';
  const percent = Math.round((part / whole) * 100);
  if (percent === 100 && part < whole) return '99%';
  if (percent === 0 && part > 0) return '1%';
  return `${percent}%`;
}
