import { characterWidth, textWidth, wrapText } from '../text-width.ts';

/** A cell to be drawn; merged cells span rows and columns. */
export interface BoxedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly align: 'left' | 'right';
}

const UP = 1;
const RIGHT = 2;
const DOWN = 4;
const LEFT = 8;
/** Box-drawing characters by the directions their strokes go in. */
const STROKES = ' ╵╶└╷│┌├╴┘─┴┐┤┬┼';

/** The widest text an unmerged column is given before its text is wrapped. */
const WIDEST_COLUMN = 26;

const sum = (sizes: readonly number[], from: number, count: number): number =>
  sizes.slice(from, from + count).reduce((total, size) => total + size, 0);

/** Room for every cell: unmerged cells first, then merged ones widen their last column or row by what they lack. */
function sizesFor(
  count: number,
  cells: readonly BoxedCell[],
  extent: (cell: BoxedCell) => { at: number; span: number; size: number },
): number[] {
  const sizes = Array.from({ length: count }, () => 1);
  const extents = cells.map(extent).toSorted((left, right) => left.span - right.span);
  for (const { at, span, size } of extents) {
    const lacking = size - sum(sizes, at, span) - (span - 1);
    const last = at + span - 1;
    if (lacking > 0) sizes[last] = (sizes[last] ?? 0) + lacking;
  }
  return sizes;
}

/** Draws a table with merged cells as lines of text for a terminal with a fixed-width font. */
export function drawBoxedTable(cells: readonly BoxedCell[]): string {
  const columnCount = Math.max(...cells.map((cell) => cell.column + cell.colSpan));
  const rowCount = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  const widths = sizesFor(columnCount, cells, (cell) => ({
    at: cell.column,
    span: cell.colSpan,
    size: cell.colSpan > 1 && cell.rowSpan > 1 ? 1 : Math.min(textWidth(cell.text), WIDEST_COLUMN),
  }));
  const wrapped = new Map(
    cells.map((cell) => [
      cell,
      wrapText(cell.text, sum(widths, cell.column, cell.colSpan) + cell.colSpan - 1),
    ]),
  );
  const heights = sizesFor(rowCount, cells, (cell) => ({
    at: cell.row,
    span: cell.rowSpan,
    size: wrapped.get(cell)?.length ?? 1,
  }));

  const left = (column: number): number => sum(widths, 0, column) + column;
  const top = (row: number): number => sum(heights, 0, row) + row;
  const canvas: string[][] = Array.from({ length: top(rowCount) + 1 }, () =>
    Array.from({ length: left(columnCount) + 1 }, () => ' '),
  );
  const strokes = canvas.map((line) => line.map(() => 0));
  const stroke = (y: number, x: number, directions: number): void => {
    const line = strokes[y];
    if (line) line[x] = (line[x] ?? 0) | directions;
  };

  for (const cell of cells) {
    const [x0, x1] = [left(cell.column), left(cell.column + cell.colSpan)];
    const [y0, y1] = [top(cell.row), top(cell.row + cell.rowSpan)];
    for (let x = x0; x <= x1; x += 1) {
      const directions = (x > x0 ? LEFT : 0) | (x < x1 ? RIGHT : 0);
      stroke(y0, x, directions);
      stroke(y1, x, directions);
    }
    for (let y = y0; y <= y1; y += 1) {
      const directions = (y > y0 ? UP : 0) | (y < y1 ? DOWN : 0);
      stroke(y, x0, directions);
      stroke(y, x1, directions);
    }
    (wrapped.get(cell) ?? []).forEach((line, index) => {
      const room = x1 - x0 - 1;
      let x = x0 + 1 + (cell.align === 'right' ? room - textWidth(line) : 0);
      for (const character of line) {
        const target = canvas[y0 + 1 + index];
        if (!target) continue;
        target[x] = character;
        if (characterWidth(character) === 2) target[x + 1] = '';
        x += characterWidth(character);
      }
    });
  }
  return canvas
    .map((line, y) =>
      line.map((character, x) => (strokes[y]?.[x] ? (STROKES[strokes[y][x]] ?? ' ') : character)).join(''),
    )
    .join('\n');
}
