/** How wide a page is shown, as a multiple of the panel's width. */
export const ZOOMS = [1, 1.25, 1.6, 2, 2.5, 3.2];
const LARGEST = 3.2;

/** CSS pixels a point of the page from which the figures of a table printed in 小五 (9 points) can be read. */
const READABLE = 0.9;

/** The least zoom at which a page of this width in points can be read in a panel of this width in CSS pixels. */
export const readableZoom = (pageWidth: number, panelWidth: number): number =>
  ZOOMS.find((zoom) => panelWidth * zoom >= pageWidth * READABLE) ?? LARGEST;

/** The next zoom in a direction; the same at either end. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const at = ZOOMS.findIndex((candidate) => candidate === zoom);
  return ZOOMS[at + step] ?? zoom;
}
