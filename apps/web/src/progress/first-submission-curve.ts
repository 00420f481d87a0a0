import type { Progress } from '@zhaojian/contract';

/** How many agencies had handed in for the first time by the end of a day. */
export interface CurvePoint {
  readonly day: string;
  readonly total: number;
}

export interface FirstSubmissionCurve {
  /** This round. */
  readonly thisYear: readonly CurvePoint[];
  /** The round before, moved one year on so that the days of the calendar meet. */
  readonly lastYear: readonly CurvePoint[];
}

const oneYearOn = (day: string): string => {
  const moved = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? `${moved.slice(0, 4)}-03-01` : moved;
};

function accumulate(days: Progress['firstSubmissions']): CurvePoint[] {
  let total = 0;
  return days
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, count }) => ({ day, total: (total += count) }));
}

/**
 * The two curves of first submissions. The answer holds both rounds' days in one list; what was handed in before
 * this round opened belongs to the round before.
 */
export function firstSubmissionCurve(
  firstSubmissions: Progress['firstSubmissions'],
  opensOn: string,
): FirstSubmissionCurve {
  const before = firstSubmissions.filter(({ day }) => day < opensOn);
  return {
    thisYear: accumulate(firstSubmissions.filter(({ day }) => day >= opensOn)),
    lastYear: accumulate(before.map(({ day, count }) => ({ day: oneYearOn(day), count }))),
  };
}
