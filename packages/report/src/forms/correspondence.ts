import type { CellKey, Form } from './form.ts';
import { cellOf, cellsOf } from './cells.ts';
import { formById } from './forms.ts';

/** Reads one figure of a report or of a total; null where nothing is known. */
export type FigureReader = (key: CellKey) => number | null;

/**
 * The figures that one form holds as a single cell and the other splits up: 表三's （六）其他处理 is one row
 * in 2019's form and three in 2021's. Each entry names the whole and its parts.
 */
export const SPLIT_FIGURES: ReadonlyMap<CellKey, readonly CellKey[]> = splitFigures();

function splitFigures(): Map<CellKey, readonly CellKey[]> {
  const newer = cellsOf(formById('2021'));
  const newerKeys = new Set(newer.map((cell) => cell.key));
  const wholes = new Map<CellKey, CellKey[]>();
  for (const whole of cellsOf(formById('2019'))) {
    if (newerKeys.has(whole.key)) continue;
    const head = whole.rowPath.at(-1);
    const column = whole.columnPath.at(-1);
    const parts = newer.filter(
      (cell) =>
        cell.table === whole.table &&
        cell.columnPath.at(-1) === column &&
        cell.rowPath.length === whole.rowPath.length + 1 &&
        cell.rowPath.at(-2)?.id === head?.id,
    );
    if (parts.length > 0)
      wholes.set(
        whole.key,
        parts.map((cell) => cell.key),
      );
  }
  return wholes;
}

/** How a figure is carried from one form to another. */
export interface Correspondence {
  readonly key: CellKey;
  /** The cells of the other form whose sum is this figure; empty when the figure does not continue. */
  readonly counterparts: readonly CellKey[];
}

/**
 * Each cell of `from` with the cells of `to` that mean the same. Same key: the figure continues. A whole
 * corresponds to the sum of its parts; a part alone has no counterpart. All else does not continue:
 * 2019's numbers of items never stand in for 2021's decisions or money.
 */
export function correspondence(from: Form, to: Form): readonly Correspondence[] {
  return cellsOf(from).map(({ key }) => {
    if (cellOf(to, key)) return { key, counterparts: [key] };
    const parts = SPLIT_FIGURES.get(key) ?? [];
    return { key, counterparts: parts.every((part) => cellOf(to, part)) ? parts : [] };
  });
}

/**
 * Reads a figure by its meaning from a report of either era: directly, or as the sum of its parts when the
 * report's form splits it. Null when the form does not know the figure or a part of it is unread.
 */
export function continuedFigure(read: FigureReader, form: Form, key: CellKey): number | null {
  if (cellOf(form, key)) return read(key);
  const parts = SPLIT_FIGURES.get(key);
  if (!parts || !parts.every((part) => cellOf(form, part))) return null;
  let sum = 0;
  for (const part of parts) {
    const value = read(part);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** Whether a form can answer for a figure at all, directly or through its parts. */
export function hasFigure(form: Form, key: CellKey): boolean {
  return Boolean(cellOf(form, key) ?? SPLIT_FIGURES.get(key)?.every((part) => cellOf(form, part)));
}
