import type { Reporting } from '@zhaojian/contract';
import type { Numbers } from './numbers-shown/numbers-shown.ts';
import type { YearScale } from '../chart/year-axis.ts';
import type { FiguresOfChild, FiguresOfYear } from './figures.ts';

/** All that the tabs of one node and year are drawn from. */
export interface DashboardData {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  /** Which of the two the figures are. */
  readonly numbers: Numbers;
  /** How many reports are in the sum of the chosen year, whichever figures are shown. */
  readonly reporting: Reporting | undefined;
  readonly years: readonly FiguresOfYear[];
  readonly scale: YearScale;
  /** The chosen year; undefined when it is not among the years. */
  readonly now: FiguresOfYear | undefined;
  readonly before: FiguresOfYear | undefined;
  readonly children: readonly FiguresOfChild[];
  readonly childrenBefore: readonly FiguresOfChild[];
}

/** Whether any report is behind the figures of the chosen year. */
export const hasFigures = ({ now }: DashboardData): boolean => (now?.reporting.summed ?? 0) > 0;
