import type { YearScale } from '../chart/year-axis.ts';
import type { FiguresOfYear } from './figures.ts';
import { isIncomplete, isOutstanding } from './reporting.ts';

/** The years of these figures for a chart over years. */
export const yearScale = (years: readonly FiguresOfYear[], chosen: number): YearScale => ({
  years: years.map(({ year }) => year),
  chosen,
  incomplete: years.filter(({ reporting }) => isIncomplete(reporting)).map(({ year }) => year),
  outstanding: years.filter(({ reporting }) => isOutstanding(reporting)).map(({ year }) => year),
});
