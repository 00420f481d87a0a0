import { ReadRefusal } from '../../../read-refusal.ts';
import { FILE_LIMITS } from '../../file-limits.ts';
import { cluster, type Box } from '../geometry.ts';
import type { RulingLine, RulingLines } from './ruling-lines.ts';

/** A cell of a ruled table: its position in the grid and on the page. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** No line closes it at its left or right, although lines are at that edge elsewhere: it may be no cell. */
  readonly isOpen: boolean;
}

/** A table's cells, and which of them lies where. */
export interface RuledGrid {
  readonly cells: readonly RuledCell[];
  /** The cell at a point; outside the table the one nearest to it. */
  cellAt(x: number, y: number): RuledCell | undefined;
}

const NEAR = 3;

/** The lines at each edge of the grid. */
function linesByEdge(lines: readonly RulingLine[], edges: readonly number[]): RulingLine[][] {
  const byEdge: RulingLine[][] = edges.map(() => []);
  for (const line of lines) byEdge[nearestIndex(edges, line.at)]?.push(line);
  return byEdge;
}

function nearestIndex(edges: readonly number[], at: number): number {
  const after = edges.findIndex((edge) => edge >= at);
  if (after === -1) return edges.length - 1;
  const [left = -Infinity, right = Infinity] = [edges[after - 1], edges[after]];
  return at - left < right - at ? after - 1 : after;
}

/** The interval between two edges that a point lies in, the first or last one when it lies outside. */
function intervalAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isDrawn = (lines: readonly RulingLine[] | undefined, through: number): boolean =>
  lines?.some((line) => line.from <= through && line.to >= through) ?? false;

/** Elementary fields, joined where no line separates them. */
class Fields {
  readonly #joined: number[];

  constructor(count: number) {
    this.#joined = Array.from({ length: count }, (_, index) => index);
  }

  root(field: number): number {
    let root = field;
    while (this.#joined[root] !== root) root = this.#joined[root] ?? root;
    this.#joined[field] = root;
    return root;
  }

  join(first: number, second: number): void {
    this.#joined[this.root(second)] = this.root(first);
  }
}

interface Extent {
  top: number;
  bottom: number;
  left: number;
  right: number;
  fields: number;
}

/**
 * The cells that ruling lines enclose. Fields of the grid with no line between them are one merged cell;
 * where that gives no rectangle the fields of each row are kept apart.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function ruledGrid(lines: RulingLines, box: Box): RuledGrid {
  const xs = cluster([...lines.vertical.map((line) => line.at), box.x0, box.x1], NEAR);
  const ys = cluster([...lines.horizontal.map((line) => line.at), box.y0, box.y1], NEAR);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width * height > FILE_LIMITS.gridArea) throw new ReadRefusal('TOO_LARGE');
  const vertical = linesByEdge(lines.vertical, xs);
  const horizontal = linesByEdge(lines.horizontal, ys);
  const x = (column: number): number => xs[column] ?? box.x1;
  const y = (row: number): number => ys[row] ?? box.y1;
  const middle = (start: number, end: number): number => (start + end) / 2;
  const hasLineRight = (row: number, column: number): boolean =>
    isDrawn(vertical[column + 1], middle(y(row), y(row + 1)));
  const hasLineBelow = (row: number, column: number): boolean =>
    isDrawn(horizontal[row + 1], middle(x(column), x(column + 1)));

  const isClosed = (edge: number, row: number): boolean =>
    vertical[edge]?.length === 0 || isDrawn(vertical[edge], middle(y(row), y(row + 1)));
  const isOpen = (row: number, column: number, rowSpan: number, colSpan: number): boolean =>
    Array.from({ length: rowSpan }, (_, index) => row + index).some(
      (at) => !isClosed(column, at) || !isClosed(column + colSpan, at),
    );

  const fields = new Fields(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const field = row * width + column;
      if (column + 1 < width && !hasLineRight(row, column)) fields.join(field, field + 1);
      if (row + 1 < height && !hasLineBelow(row, column)) fields.join(field, field + width);
    }
  }

  const extents = new Map<number, Extent>();
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const root = fields.root(row * width + column);
      const extent = extents.get(root);
      if (extent) {
        extent.bottom = row;
        extent.left = Math.min(extent.left, column);
        extent.right = Math.max(extent.right, column);
        extent.fields += 1;
      } else {
        extents.set(root, { top: row, bottom: row, left: column, right: column, fields: 1 });
      }
    }
  }

  if (extents.size > FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');

  const spanning = (row: number, column: number, rowSpan: number, colSpan: number): RuledCell => ({
    row,
    column,
    rowSpan,
    colSpan,
    isOpen: isOpen(row, column, rowSpan, colSpan),
    x0: x(column),
    x1: x(column + colSpan),
    y0: y(row),
    y1: y(row + rowSpan),
  });
  const cells = [...extents].flatMap(([root, { top, bottom, left, right, fields: count }]) => {
    const [rowSpan, colSpan] = [bottom - top + 1, right - left + 1];
    if (rowSpan * colSpan === count) return [spanning(top, left, rowSpan, colSpan)];
    const runs: RuledCell[] = [];
    for (let row = top; row <= bottom; row += 1) {
      let start = left;
      for (let column = left; column <= right; column += 1) {
        if (fields.root(row * width + column) !== root) {
          start = column + 1;
        } else if (column === right || fields.root(row * width + column + 1) !== root) {
          runs.push(spanning(row, start, 1, column - start + 1));
        }
      }
    }
    return runs;
  });

  if (cells.length > FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');

  const cellOfField: RuledCell[] = [];
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const first = row * width + cell.column;
      for (let field = first; field < first + cell.colSpan; field += 1) cellOfField[field] = cell;
    }
  }
  return {
    cells,
    cellAt: (atX, atY) => cellOfField[intervalAt(ys, atY) * width + intervalAt(xs, atX)],
  };
}
