import type { ChildFigures, FigureSeries } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlace } from '../address/place.ts';
import { type Numbers, childBy, yearBy } from './numbers-shown/numbers-shown.ts';
import type { DashboardData } from './dashboard-data.ts';
import { figuresOfYear, withForm } from './figures.ts';
import { shownYears, yearScale } from './shown-years.ts';
import { childFiguresQuery, figureSeriesQuery } from './statistics.queries.ts';

interface Dashboard {
  /** Undefined until the first answers are there. */
  readonly data: DashboardData | undefined;
  /** What is shown is still of the node or year before. */
  readonly stale: boolean;
  readonly error: Error | null;
}

function assemble(
  series: FigureSeries,
  children: ChildFigures,
  childrenBefore: ChildFigures | undefined,
  numbers: Numbers,
): DashboardData {
  const { agencyId, agencyName } = series;
  const years = series.years.map((each) => yearBy(numbers, each));
  const childrenOf = (answer: ChildFigures) => withForm(answer).map((child) => childBy(numbers, child));
  const { year } = children;
  return {
    agencyId,
    agencyName,
    year,
    numbers,
    reporting: figuresOfYear(series.years, year)?.reporting,
    years,
    scale: yearScale(years, year),
    now: figuresOfYear(years, year),
    before: figuresOfYear(years, year - 1),
    children: childrenOf(children),
    childrenBefore: childrenBefore?.year === year - 1 ? childrenOf(childrenBefore) : [],
  };
}

/** The figures of the page's node and year. The year shown is the one the figures are of, also while the next come. */
export function useDashboardData(numbers: Numbers): Dashboard {
  const { nodeId, year, years } = usePlace();
  const { fromYear, toYear } = shownYears(years[0] ?? year, year);
  const series = useQuery(figureSeriesQuery(nodeId, fromYear, toYear));
  const children = useQuery(childFiguresQuery(nodeId, year));
  const before = useQuery({
    ...childFiguresQuery(nodeId, year - 1),
    enabled: year - 1 >= fromYear,
  });
  const data = useMemo(
    () => series.data && children.data && assemble(series.data, children.data, before.data, numbers),
    [series.data, children.data, before.data, numbers],
  );
  return {
    data,
    stale: series.isPlaceholderData || children.isPlaceholderData,
    error: series.error ?? children.error,
  };
}
