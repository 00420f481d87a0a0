import type { RenderedPage } from '../../neutral-document.ts';
import { multiply, type Matrix } from '../pages/geometry.ts';
import { POINTS } from './draw-page.ts';
import type { PaintedPage } from './painted-page.ts';
import type { PathStep } from './path-data.ts';

/** Shapes of this many steps in all are shown; a report of thirty pages has some 10,000. */
const MOST_STEPS = 60_000;

/** Whatever lies further off is not on the page. */
const FARTHEST = 1e6;

const rounded = (number: number): number =>
  Math.round(Math.min(Math.max(number, -FARTHEST), FARTHEST) * 100) / 100;

const LETTERS = { move: 'M', line: 'L', quadratic: 'Q', cubic: 'C', close: 'Z' } as const;

const pathOf = (steps: readonly PathStep[]): string =>
  steps
    .map(
      ({ step, points }) =>
        LETTERS[step] + points.map(({ x, y }) => `${rounded(x * POINTS)} ${rounded(y * POINTS)}`).join(' '),
    )
    .join('');

/** What of the texts is shown; of a scanned page what a program recognised in it, where nothing else is. */
function shownOf(texts: PaintedPage['texts']): PaintedPage['texts'] {
  const shown = texts.filter(({ isHidden }) => !isHidden);
  return shown.length === 0 ? texts : shown;
}

/** Writes pages as they are shown; where their shapes become a drawing without end, the rest of it is left out. */
export class PageRenderer {
  readonly pages: RenderedPage[] = [];
  #steps = 0;

  /** @param base takes the page's own coordinates to points */
  add({ texts, shapes }: PaintedPage, base: Matrix, size: { width: number; height: number }): void {
    this.pages.push({
      width: rounded(size.width),
      height: rounded(size.height),
      texts: shownOf(texts).map(({ str, transform, width, colour }) => {
        const [a, b, c, d, x, y] = multiply(base, transform as unknown as Matrix);
        return {
          text: str,
          x: rounded(x),
          y: rounded(y),
          width: rounded(width),
          size: rounded(Math.hypot(c, d)),
          angle: rounded((Math.atan2(b, a) * 180) / Math.PI),
          colour,
        };
      }),
      shapes: shapes.flatMap(({ steps, stroke, fill, lineWidth }) => {
        this.#steps += steps.length;
        if (this.#steps > MOST_STEPS) return [];
        return [{ path: pathOf(steps), stroke, fill, lineWidth: rounded(lineWidth * POINTS) }];
      }),
    });
  }
}
