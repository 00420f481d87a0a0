import type { DocumentLocation } from '@zhaojian/report';

export type BoxLocation = Extract<DocumentLocation, { kind: 'box' }>;

/** A page's width and height in points, turned as it is shown. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a box is over its page, in percent of the page: it stays there however wide the page is drawn. */
export interface BoxStyle {
  readonly left: string;
  readonly top: string;
  readonly width: string;
  readonly height: string;
}

const percent = (part: number, whole: number): string => `${Number(((part / whole) * 100).toFixed(3))}%`;

/** The CSS rectangle of a box; what reaches over the page's edge is cut off. */
export function boxStyle(
  { x, y, width, height }: Omit<BoxLocation, 'kind' | 'page'>,
  page: PageSize,
): BoxStyle {
  const left = Math.min(Math.max(x, 0), page.width);
  const top = Math.min(Math.max(y, 0), page.height);
  const right = Math.min(Math.max(x + width, left), page.width);
  const bottom = Math.min(Math.max(y + height, top), page.height);
  return {
    left: percent(left, page.width),
    top: percent(top, page.height),
    width: percent(right - left, page.width),
    height: percent(bottom - top, page.height),
  };
}

/** More pixels than this a page are not drawn: browsers refuse larger canvases, phones run out of memory. */
const MOST_PIXELS = 8_000_000;

/** By how much to enlarge a page so that it fills `cssWidth` sharply on a screen of this pixel ratio. */
export function drawingScale(page: PageSize, cssWidth: number, pixelRatio: number): number {
  const sharp = (cssWidth / page.width) * pixelRatio;
  return Math.min(sharp, Math.sqrt(MOST_PIXELS / (page.width * page.height)));
}
