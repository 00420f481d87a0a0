import type { TableCell } from '../../neutral-document.ts';
import { headGroupsOf, type HeadGroup } from './grid-heads.ts';
import type { Grid } from '../lines/grid.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { ROW_SPELLINGS } from '../wording/row-targets.ts';
import type { FigurePiece, PrintedRow } from './printed-row.ts';

const figureOf = (cell: TableCell): FigurePiece => ({
  text: cell.text,
  location: cell.location,
  columns: { from: cell.column, to: cell.column + cell.colSpan },
  ...(cell.doubt === undefined ? {} : { doubt: cell.doubt }),
  ...(cell.leftOut === undefined ? {} : { leftOut: cell.leftOut }),
  ...(cell.rowSpan > 1 ? { tall: true } : {}),
});

/** Digits and nothing else: two figures in one cell, or one that cannot be read, but never a label. */
const ONLY_DIGITS = /^[\d０-９\s,，.]+$/u;

const isFigure = (text: string): boolean => ONLY_DIGITS.test(text) || parseFigure(text).kind !== 'unreadable';

/** Whether a cell only numbers the row: digits left of all heads, with the row's label after them. */
const isSerialNumber = (cell: TableCell, cells: readonly TableCell[], group: HeadGroup | null): boolean =>
  group !== null &&
  cell.column + cell.colSpan < group.firstFigureColumn &&
  cells.some(
    (other) =>
      other.column > cell.column &&
      other.column < group.firstFigureColumn &&
      other.text.trim() !== '' &&
      !isFigure(other.text),
  );

const isRowLabel = (text: string): boolean => ROW_SPELLINGS.has(normaliseLabel(text).numbered);

/** Whether a cell with words, below heads, comes right after the label of a row: they are words instead of a figure. */
const isBehindLabel = (cells: readonly TableCell[], at: number): boolean =>
  isRowLabel(cells[at - 1]?.text ?? '') && !isRowLabel(cells[at]?.text ?? '');

/** The number of leading cells of a row that are labels: up to the first figure, or the first column under a head. */
function labelCount(cells: readonly TableCell[], group: HeadGroup | null): number {
  let count = 0;
  let lastText = 0;
  for (const cell of cells) {
    const isEmpty = cell.text.trim() === '';
    if (!isEmpty && isFigure(cell.text) && !isSerialNumber(cell, cells, group)) break;
    if (group && cell.column >= group.firstFigureColumn && (isEmpty || isBehindLabel(cells, count))) break;
    count += 1;
    if (!isEmpty) lastText = count;
  }
  return group ? count : lastText;
}

/**
 * The rows of figures of a table whose grid the file knows. Rows without a cell for figures (articles,
 * captions, the heads themselves) are left out.
 *
 * @param firstLine the line of the document that the table's first row is
 */
export function rowsOfGrid(grid: Grid, firstLine: number): PrintedRow[] {
  const groups = headGroupsOf(grid);
  const rows: PrintedRow[] = [];
  let next = 0;
  for (let row = 0; row < grid.height; row += 1) {
    while ((groups[next]?.bottom ?? Infinity) <= row) next += 1;
    if ((groups[next]?.top ?? Infinity) <= row) continue;
    const group = groups[next - 1] ?? null;
    const cells = grid.rowCells(row);
    const labels = labelCount(cells, group);
    const figures = cells.slice(labels).filter((cell) => cell.row === row);
    if (figures.length === 0) continue;
    rows.push({
      labels: cells
        .slice(0, labels)
        .map((cell) => cell.text)
        .filter((text) => text.trim() !== ''),
      figures: figures.map(figureOf),
      heads: group?.spans ?? null,
      columnsBy: 'grid',
      line: firstLine + row,
    });
  }
  return rows;
}
