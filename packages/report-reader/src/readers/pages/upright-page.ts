import type { DocumentLocation } from '@zhaojian/report';
import type { Block } from '../../neutral-document.ts';
import type { DrawnPage } from './drawn-page.ts';
import { multiply, toMatrix, transform, type Matrix } from './geometry.ts';

/** Turns a page as it is shown by this many quarters, counter-clockwise; its top left corner stays at 0, 0. */
const turnBy = (quarters: number, { width, height }: { width: number; height: number }): Matrix =>
  (
    [
      [1, 0, 0, 1, 0, 0],
      [0, -1, 1, 0, 0, width],
      [-1, 0, 0, -1, width, height],
      [0, 1, -1, 0, height, 0],
    ] as const
  )[quarters as 0 | 1 | 2 | 3];

/** By how many quarters, clockwise, most of a page's text is turned as the page is shown. */
function quartersOfText({ texts, base }: DrawnPage): number {
  const characters = [0, 0, 0, 0];
  for (const item of texts) {
    const [along = 0, down = 0] = multiply(base, toMatrix(item.transform));
    const quarters = Math.round(Math.atan2(down, along) / (Math.PI / 2)) & 3;
    characters[quarters] = (characters[quarters] ?? 0) + item.str.trim().length;
  }
  return characters.indexOf(Math.max(...characters));
}

/** A page turned so that its text runs from left to right, and how its locations are found on the page as it is shown. */
export interface UprightPage {
  readonly page: DrawnPage;
  /** Null where the page is shown upright. */
  readonly back: Matrix | null;
}

/** Turns a page that is shown lying on its side, or upside down, as scanners and printers leave it. */
export function uprightPage(shown: DrawnPage): UprightPage {
  const quarters = quartersOfText(shown);
  if (quarters === 0) return { page: shown, back: null };
  const isSideways = quarters % 2 === 1;
  const size = isSideways ? { width: shown.height, height: shown.width } : { ...shown };
  const page = {
    ...shown,
    width: size.width,
    height: size.height,
    base: multiply(turnBy(quarters, shown), shown.base),
  };
  return { page, back: turnBy((4 - quarters) & 3, size) };
}

function locationAsShown(location: DocumentLocation, backs: readonly (Matrix | null)[]): DocumentLocation {
  const back = location.kind === 'box' ? backs[location.page - 1] : null;
  if (location.kind !== 'box' || !back) return location;
  const from = transform(back, location.x, location.y);
  const to = transform(back, location.x + location.width, location.y + location.height);
  return {
    ...location,
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/**
 * The same blocks with their locations on the pages as they are shown.
 *
 * @param backs for each page what `uprightPage` says
 */
export function locatedAsShown(
  blocks: readonly Block[],
  backs: readonly (Matrix | null)[],
): readonly Block[] {
  if (backs.every((back) => back === null)) return blocks;
  return blocks.map((block): Block => {
    if (block.type === 'text') return { ...block, location: locationAsShown(block.location, backs) };
    const cells = block.cells.map((cell) => ({ ...cell, location: locationAsShown(cell.location, backs) }));
    return { ...block, cells };
  });
}
