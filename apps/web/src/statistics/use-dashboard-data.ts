import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../frame/place.ts';
import type { DashboardData } from './dashboard-data.ts';
import { figuresOfYear, withForm } from './figures.ts';
import { shownYears } from './shown-years.ts';
import { childFiguresQuery, figureSeriesQuery } from './statistics.queries.ts';

interface Dashboard {
  /** Undefined until the first answers are there. */
  readonly data: DashboardData | undefined;
  /** What is shown is still of the node or year before. */
  readonly stale: boolean;
  readonly error: Error | null;
}

/** The figures of the page's node and year. The year shown is the one the figures are of, also while the next come. */
export function useDashboardData(): Dashboard {
  const { nodeId, year, years } = usePlace();
  const { fromYear, toYear } = shownYears(years[0] ?? year, year);
  const series = useQuery(figureSeriesQuery(nodeId, fromYear, toYear));
  const children = useQuery(childFiguresQuery(nodeId, year));
  const before = useQuery({
    ...childFiguresQuery(nodeId, year - 1),
    enabled: year - 1 >= fromYear,
  });
  const waiting = series.isPlaceholderData || children.isPlaceholderData;
  const shownYear = children.data?.year ?? year;
  const data = series.data &&
    children.data && {
      agencyId: series.data.agencyId,
      agencyName: series.data.agencyName,
      year: shownYear,
      years: series.data.years,
      now: figuresOfYear(series.data.years, shownYear),
      before: figuresOfYear(series.data.years, shownYear - 1),
      children: withForm(children.data),
      childrenBefore: before.data && before.data.year === shownYear - 1 ? withForm(before.data) : [],
    };
  return { data: data || undefined, stale: waiting, error: series.error ?? children.error };
}
