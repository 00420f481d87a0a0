import { type FiguresOfYear, figureIn } from '../figures.ts';

/** One joint of the chain: what a year passed on, and what the next took up. */
export interface CarryOver {
  readonly from: number;
  readonly passedOn: number | null;
  readonly takenUp: number | null;
  /** Both known and different: reports are missing, or applications were lost between the years. */
  readonly broken: boolean;
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
      broken: passedOn !== null && takenUp !== null && passedOn !== takenUp,
    };
  });
