import type { LocatedFigure } from '../marked-locations.ts';

/** The figures whose boxes are on each page, in statutory order; pages count from 1. */
export function byPage(figures: readonly LocatedFigure[]): Map<number, LocatedFigure[]> {
  const pages = new Map<number, LocatedFigure[]>();
  for (const figure of figures) {
    if (figure.location.kind !== 'box') continue;
    const onPage = pages.get(figure.location.page);
    if (onPage) onPage.push(figure);
    else pages.set(figure.location.page, [figure]);
  }
  return pages;
}
