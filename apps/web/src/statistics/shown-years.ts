import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import type { YearScale } from '../chart/year-axis.ts';
import type { FiguresOfYear } from './figures.ts';
import { isIncomplete, isOutstanding } from './reporting.ts';

/** How many years a chart over years shows. */
const WINDOW = 7;

/** The years shown: up to the newest, and back far enough to hold the chosen one and the year before it. */
export function shownYears(
  newest: number,
  chosen: number,
): { readonly fromYear: number; readonly toYear: number } {
  const fromYear = Math.max(FIRST_REPORT_YEAR, Math.min(newest - WINDOW + 1, chosen - 1));
  return { fromYear, toYear: Math.max(newest, chosen) };
}

/** The years of these figures for a chart over years. */
export const yearScale = (years: readonly FiguresOfYear[], chosen: number): YearScale => ({
  years: years.map(({ year }) => year),
  chosen,
  incomplete: years.filter(({ reporting }) => isIncomplete(reporting)).map(({ year }) => year),
  outstanding: years.filter(({ reporting }) => isOutstanding(reporting)).map(({ year }) => year),
});
