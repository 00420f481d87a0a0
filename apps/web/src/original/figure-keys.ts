import type { CellKey, DocumentLocation } from '@zhaojian/report';
import type { LocatedFigure } from './marked-locations.ts';

/** What stands for a figure in an original carries this attribute. */
const FIGURE = '[data-figure]';

/** The one figure of an original that Tab reaches: the selected cell's, or the first. */
export const entryFigure = (
  figures: readonly LocatedFigure[],
  location: DocumentLocation | null,
): CellKey | null => (figures.find((figure) => figure.location === location) ?? figures[0])?.key ?? null;

interface Middle {
  readonly x: number;
  readonly y: number;
}

function middleOf(element: Element): Middle {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The figure in the nearest line above (-1) or below (1) that is closest to being right above or below. */
function inLineBeyond(from: Element, figures: readonly HTMLElement[], side: -1 | 1): HTMLElement | undefined {
  const start = middleOf(from);
  const reach = from.getBoundingClientRect().height / 2;
  const beyond = figures
    .map((figure) => ({ figure, ...middleOf(figure) }))
    .filter(({ y }) => (y - start.y) * side > reach);
  const nearest = Math.min(...beyond.map(({ y }) => (y - start.y) * side));
  return beyond
    .filter(({ y }) => (y - start.y) * side <= nearest + reach)
    .toSorted((one, other) => Math.abs(one.x - start.x) - Math.abs(other.x - start.x))[0]?.figure;
}

/** Takes the focus from figure to figure: sideways as they follow one another, up and down as they are on the page. */
export function goAmongFigures(event: KeyboardEvent, root: ParentNode): void {
  const from = (event.target as Element | null)?.closest<HTMLElement>(FIGURE);
  if (!from) return;
  const figures = [...root.querySelectorAll<HTMLElement>(FIGURE)];
  const at = figures.indexOf(from);
  const steps: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => figures[at + 1],
    ArrowLeft: () => figures[at - 1],
    ArrowUp: () => inLineBeyond(from, figures, -1),
    ArrowDown: () => inLineBeyond(from, figures, 1),
    Home: () => figures[0],
    End: () => figures.at(-1),
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step()?.focus();
}
