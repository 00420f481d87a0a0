import { cluster, type Box } from './geometry.ts';
import type { RulingLine, RulingLines } from './ruling-lines.ts';

/** A cell of a ruled table: its position in the grid and on the page. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

const NEAR = 3;

/** Whether a line at `at` runs past the point `through`. */
const isDrawn = (lines: readonly RulingLine[], at: number, through: number): boolean =>
  lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= through && line.to >= through);

/** Elementary fields, joined where no line parts them. */
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
 */
export function ruledCells(lines: RulingLines, box: Box): RuledCell[] {
  const xs = cluster([...lines.vertical.map((line) => line.at), box.x0, box.x1], NEAR);
  const ys = cluster([...lines.horizontal.map((line) => line.at), box.y0, box.y1], NEAR);
  const [width, height] = [xs.length - 1, ys.length - 1];
  const x = (column: number): number => xs[column] ?? box.x1;
  const y = (row: number): number => ys[row] ?? box.y1;
  const middle = (start: number, end: number): number => (start + end) / 2;
  const hasLineRight = (row: number, column: number): boolean =>
    isDrawn(lines.vertical, x(column + 1), middle(y(row), y(row + 1)));
  const hasLineBelow = (row: number, column: number): boolean =>
    isDrawn(lines.horizontal, y(row + 1), middle(x(column), x(column + 1)));

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

  const cellAt = (row: number, column: number, rowSpan: number, colSpan: number): RuledCell => ({
    row,
    column,
    rowSpan,
    colSpan,
    x0: x(column),
    x1: x(column + colSpan),
    y0: y(row),
    y1: y(row + rowSpan),
  });
  return [...extents].flatMap(([root, { top, bottom, left, right, fields: count }]) => {
    const [rowSpan, colSpan] = [bottom - top + 1, right - left + 1];
    if (rowSpan * colSpan === count) return [cellAt(top, left, rowSpan, colSpan)];
    const runs: RuledCell[] = [];
    for (let row = top; row <= bottom; row += 1) {
      let start = left;
      for (let column = left; column <= right; column += 1) {
        if (fields.root(row * width + column) !== root) {
          start = column + 1;
        } else if (column === right || fields.root(row * width + column + 1) !== root) {
          runs.push(cellAt(row, start, 1, column - start + 1));
        }
      }
    }
    return runs;
  });
}
