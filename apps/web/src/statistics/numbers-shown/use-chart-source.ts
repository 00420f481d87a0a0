import { coveringText, exemptText, missingText, summedText } from '@zhaojian/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChartSource } from '../../chart-panel/taking-away/chart-source.ts';
import { completenessQuery } from '../../completeness/completeness.queries.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { numbersText } from './numbers-text.ts';

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
  const completeness = await queries.ensureQueryData(completenessQuery(agencyId, year));
  const missing = completeness.hasRound ? missingText(completeness) : '';
  return [
    `${incomplete ? `${incomplete}。` : ''}${text}`,
    [summedText(completeness, year), missing, coveringText(completeness), exemptText(completeness)]
      .filter((each) => each !== '')
      .join('；'),
  ];
}
