import {
  countWhere,
  isCounted,
  isHandedIn,
  type ProgressCounts,
  SUBMISSION_STATE_NAMES,
  SUBMISSION_STATES,
  type SubmissionState,
} from '@zhaojian/contract';

export interface StateShare {
  readonly state: SubmissionState;
  readonly count: number;
  /** 0–1 of the agencies expected to report; 0 where none is expected. */
  readonly share: number;
}

/** How the agencies of an area spread over the states, from what is done: a bar fills from the left as work is finished. */
export function stateShares(counts: ProgressCounts): StateShare[] {
  return SUBMISSION_STATES.toReversed().map((state) => ({
    state,
    count: counts[state],
    share: counts.expected === 0 ? 0 : counts[state] / counts.expected,
  }));
}

/** Reports that reached the supervisor and were not sent back: waiting or accepted. */
export const handedIn = (counts: ProgressCounts): number => countWhere(isHandedIn, counts);

/** Reports that are in the totals, and the word for them. */
export const counted = (counts: ProgressCounts): number => countWhere(isCounted, counts);
export const COUNTED_NAME = SUBMISSION_STATES.filter(isCounted)
  .map((state) => SUBMISSION_STATE_NAMES[state])
  .join('、');

/** A share as a percentage that never rounds to 100% while something is missing, nor to 0% while something is there. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '—';
  const percent = Math.round((part / whole) * 100);
  if (percent === 100 && part < whole) return '99%';
  if (percent === 0 && part > 0) return '1%';
  return `${percent}%`;
}
