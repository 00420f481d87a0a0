import { FORMS } from '@zhaojian/report';
import { isFilled, type LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { rowTargets } from '../wording/row-targets.ts';
import { splitLineCell } from './split-line-cell.ts';

/** A line of text that parts its cells by spaces: labels, then the figures that end it. */
export interface TextLine {
  readonly line: DocumentLine;
  readonly whole: LineCell;
  readonly labels: readonly LineCell[];
  readonly figures: readonly LineCell[];
}

/** Whether a cell of a line holds a figure or a mark for none. */
export const isFigure = (cell: LineCell): boolean =>
  isFilled(cell) && parseFigure(cell.text).kind !== 'unreadable';

/** Null for a row of a table, and for a line on which a label follows figures. */
export function textLineOf(line: DocumentLine): TextLine | null {
  const [whole] = line.cells;
  if (line.table || !whole || whole.location.kind !== 'line') return null;
  const cells = splitLineCell(whole);
  const first = cells.findIndex(isFigure);
  const labels = first < 0 ? cells : cells.slice(0, first);
  const figures = first < 0 ? [] : cells.slice(first);
  return figures.every(isFigure) ? { line, whole, labels, figures } : null;
}

/** A blank right before a character of a line. */
export const blankAt = ({ location }: LineCell, at: number): LineCell => ({
  text: '',
  location: location.kind === 'line' ? { ...location, from: at, to: at } : location,
});

/** The labels of rows as the forms print them, each with how deep in its groups it is: a variant of one may be the rest of another. */
const ROW_LABELS: ReadonlyMap<string, number> = new Map(
  FORMS.flatMap(rowTargets).flatMap(({ rowPath, spellings }): [string, number][] =>
    rowPath.length > 0 && spellings[0] ? [[spellings[0].numbered, rowPath.length]] : [],
  ),
);
/** A label may be broken into this many lines: one for each of its characters. */
export const MOST_LINES_OF_LABEL = Math.max(...[...ROW_LABELS.keys()].map(({ length }) => length));

/** Whether a text is the label of a row as a form prints it. */
export const isRowLabel = (text: string): boolean => ROW_LABELS.has(normaliseLabel(text).numbered);

/** Whether a text ends the label of a row that is not as deep in its groups as another. */
export function endsLabelElsewhere(text: string, other: string): boolean {
  const ending = normaliseLabel(text).numbered;
  const depth = ROW_LABELS.get(normaliseLabel(other).numbered);
  const depths = [...ROW_LABELS].flatMap(([label, own]) => (label.endsWith(ending) ? [own] : []));
  return ending !== '' && depths.length > 0 && !depths.includes(depth ?? 0);
}
