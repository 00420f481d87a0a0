import type { PlacedFigure } from '../marked-places.ts';

/** The figures whose boxes stand on each page, in statutory order; pages count from 1. */
export function byPage(figures: readonly PlacedFigure[]): Map<number, PlacedFigure[]> {
  const pages = new Map<number, PlacedFigure[]>();
  for (const figure of figures) {
    if (figure.place.kind !== 'box') continue;
    const onPage = pages.get(figure.place.page);
    if (onPage) onPage.push(figure);
    else pages.set(figure.place.page, [figure]);
  }
  return pages;
}
