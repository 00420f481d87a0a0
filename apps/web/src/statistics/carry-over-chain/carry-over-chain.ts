import { type FiguresOfYear, figureIn } from '../figures.ts';
import { areComparable, isOutstanding } from '../reporting.ts';

/** One joint of the chain: what a year passed on, and what the next took up. */
export interface CarryOver {
  readonly from: number;
  readonly passedOn: number | null;
  readonly takenUp: number | null;
  /** `broken`: all reports are in, and the two differ. `open`: reports are outstanding, nothing can be said yet. */
  readonly state: 'holds' | 'broken' | 'open';
}

/** 结转下年度(Y−1) → 上年结转(Y) for each pair of neighbouring years. */
export const carryOverChain = (years: readonly FiguresOfYear[]): CarryOver[] =>
  years.slice(1).map((year, index) => {
    const before = years[index] as FiguresOfYear;
    const passedOn = figureIn(before, 'applications.carriedForward.total');
    const takenUp = figureIn(year, 'applications.carriedOver.total');
    return {
      from: before.year,
      passedOn,
      takenUp,
      state: stateOf(before, year, passedOn === takenUp),
    };
  });

function stateOf(before: FiguresOfYear, year: FiguresOfYear, same: boolean): CarryOver['state'] {
  const isComplete =
    areComparable(before.reporting, year.reporting) &&
    ![before, year].some(({ reporting }) => isOutstanding(reporting));
  return isComplete ? (same ? 'holds' : 'broken') : 'open';
}
