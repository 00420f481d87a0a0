import { type Completeness, coveringText, exemptText, missingText, summedText } from '@zhaojian/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChartSource } from '../../chart-panel/taking-away/chart-source.ts';
import { completenessQuery } from '../../completeness/completeness.queries.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { dayText } from '../../dates/days.ts';
import { numbersText, showsSums } from './numbers-text.ts';

/** What charts of a node and year say of themselves when they are taken away: the same as the head of the page. */
export function useChartSource(data: DashboardData | undefined): ChartSource | null {
  const queries = useQueryClient();
  return useMemo(
    () => (data ? { of: `${data.agencyName} ${data.year} 年度`, facts: () => factsOf(data, queries) } : null),
    [data, queries],
  );
}

async function factsOf(data: DashboardData, queries: QueryClient): Promise<string[]> {
  const { agencyId, year } = data;
  const { text, incomplete } = numbersText(data);
  const what = `${incomplete ? `${incomplete}。` : ''}${text}`;
  // What sums are made of is no fact of published figures.
  if (!showsSums(data)) return [what];
  return [what, sumsText(await queries.ensureQueryData(completenessQuery(agencyId, year)), year)];
}

/** How many names a foot lists; the others are counted. */
const MOST_NAMES = 5;

/** Over how many of how many agencies sums are, who is missing and from when, on one line. */
export function sumsText(completeness: Completeness, year: number): string {
  const { hasRound, missing, lastAcceptedOn } = completeness;
  const names = missing.items.slice(0, MOST_NAMES).map(({ agencyName }) => agencyName);
  const others = missing.total > names.length ? `等 ${missing.total} 家` : '';
  return [
    summedText(completeness, year),
    missingText(completeness),
    hasRound && names.length > 0 ? `还没有汇总：${names.join('、')}${others}` : '',
    coveringText(completeness),
    exemptText(completeness),
    lastAcceptedOn ? `最近一次通过：${dayText(lastAcceptedOn)}` : '',
  ]
    .filter((each) => each !== '')
    .join('；');
}
