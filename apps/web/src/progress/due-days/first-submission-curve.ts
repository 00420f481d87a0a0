import { type CollectionRound, dayAfter, daysBetween, type Progress } from '@zhaojian/contract';

/** How many agencies had handed in for the first time by the end of a day. */
export interface CurvePoint {
  readonly day: string;
  readonly total: number;
}

export interface FirstSubmissionCurve {
  /** This round. */
  readonly thisYear: readonly CurvePoint[];
  /** The round before, moved so that both begin on the same day. */
  readonly lastYear: readonly CurvePoint[];
}

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
  lastOpensOn: string,
): FirstSubmissionCurve {
  const later = daysBetween(lastOpensOn, opensOn);
  const before = firstSubmissions.filter(({ day }) => day < opensOn);
  return {
    thisYear: accumulate(firstSubmissions.filter(({ day }) => day >= opensOn)),
    lastYear: accumulate(before.map(({ day, count }) => ({ day: dayAfter(day, later), count }))),
  };
}

/** When the round before opened; a year earlier where it is not known. */
export function openingBefore(
  rounds: readonly Pick<CollectionRound, 'year' | 'opensOn'>[],
  { year, opensOn }: Pick<CollectionRound, 'year' | 'opensOn'>,
): string {
  const before = rounds.find((round) => round.year === year - 1);
  return before?.opensOn ?? dayAfter(opensOn, -365);
}
