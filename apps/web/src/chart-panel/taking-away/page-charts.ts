import type { ChartSlide } from '@zhaojian/report-writer/slides';
import { createContext, use, useEffect, useId } from 'react';

/** A chart that is on the page now, as a slide when it is asked for. */
export interface PageChart {
  readonly title: string;
  readonly slide: () => Promise<ChartSlide>;
}

/** The charts on a page, in the order in which they came onto it; null where no page collects them. */
export const PageChartsContext = createContext<Map<string, PageChart> | null>(null);

/** Makes a chart one of those of its page for as long as it is there; null is none. */
export function useOnPage(chart: PageChart | null): void {
  const charts = use(PageChartsContext);
  const id = useId();
  // A chart that is redrawn keeps its place among the others.
  useEffect(() => {
    if (chart) charts?.set(id, chart);
    else charts?.delete(id);
  });
  useEffect(
    () => () => {
      charts?.delete(id);
    },
    [charts, id],
  );
}
