import type { Property } from './properties.ts';

/** A row as it was read: the content of its cells, and the properties of its end that say where they are. */
export interface EndedRow<Content> {
  readonly cells: readonly Content[];
  readonly properties: readonly Property[];
}
interface DocTableCell<Content> {
  readonly content: Content;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
}
export interface DocTableRow<Content> {
  /** Grid columns left out before the first cell. */
  readonly skipped: number;
  readonly cells: readonly DocTableCell<Content>[];
  /** Those of its end. */
  readonly properties: readonly Property[];
}

const TABLE_DEFINITION = 0xd608;
const VERTICAL_MERGE = 0xd62b;
/** The size of a cell's description in a table definition ([MS-DOC] 2.9.327 TC80). */
const CELL_SIZE = 20;
/** Edges of cells in different rows closer than this are one edge, in twentieths of a point. */
const NEAR = 60;

/** How a cell is merged: with the one above, and with the one before it. */
interface CellGeometry {
  readonly left: number;
  readonly right: number;
  readonly goesOnAbove: boolean;
  readonly startsBelow: boolean;
  readonly goesOnBefore: boolean;
}

/** The cells' edges and merges as the end of their row defines them; in order where it does not. */
function geometryOf({ cells, properties }: EndedRow<unknown>): CellGeometry[] {
  const definition = properties.findLast(({ code }) => code === TABLE_DEFINITION)?.operand;
  const count = definition && definition.byteLength > 0 ? definition.getUint8(0) : 0;
  const hasEdges = definition !== undefined && definition.byteLength >= 1 + (count + 1) * 2;
  const verticalMerges = new Map(
    properties
      .filter(({ code, operand }) => code === VERTICAL_MERGE && operand.byteLength >= 2)
      .map(({ operand }) => [operand.getUint8(0), operand.getUint8(1)]),
  );
  return cells.map((_, index) => {
    const descriptionAt = 1 + (count + 1) * 2 + index * CELL_SIZE;
    const flags =
      hasEdges && index < count && definition.byteLength >= descriptionAt + 2
        ? definition.getUint16(descriptionAt, true)
        : 0;
    const vertical = verticalMerges.get(index) ?? (flags >> 5) & 3;
    const edge = (at: number): number =>
      hasEdges && at <= count ? definition.getInt16(1 + at * 2, true) : at * 1000;
    return {
      left: edge(index),
      right: edge(index + 1),
      goesOnAbove: vertical === 1,
      startsBelow: vertical === 3,
      goesOnBefore: index > 0 && (flags & 3) === 1,
    };
  });
}

/** The edges of all rows, those near one another as one, from left to right. */
function gridEdges(rows: readonly (readonly CellGeometry[])[]): number[] {
  const edges = rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right]));
  const grid: number[] = [];
  for (const edge of edges.toSorted((first, second) => first - second)) {
    if (edge - (grid.at(-1) ?? -Infinity) > NEAR) grid.push(edge);
  }
  return grid;
}

/** Puts the rows of a table on one grid, merged cells together. */
export function rowsOfTable<Content>(rows: readonly EndedRow<Content>[]): DocTableRow<Content>[] {
  const geometries = rows.map(geometryOf);
  const grid = gridEdges(geometries);
  const columnOf = (edge: number): number => grid.findLastIndex((at) => at <= edge);
  /** Per column, the cell of the row above that may go on below. */
  let above = new Map<number, DocTableCell<Content>>();
  return rows.map(({ cells, properties }, row) => {
    const geometry = geometries[row] ?? [];
    const below = new Map<number, DocTableCell<Content>>();
    const placed: DocTableCell<Content>[] = [];
    cells.forEach((content, index) => {
      const own = geometry[index];
      if (!own || own.goesOnBefore) return;
      let last = index;
      while (geometry[last + 1]?.goesOnBefore) last += 1;
      const column = columnOf(own.left);
      const colSpan = Math.max(1, columnOf(geometry[last]?.right ?? own.right) - column);
      const merged = own.goesOnAbove ? above.get(column) : undefined;
      if (merged) {
        merged.rowSpan += 1;
        below.set(column, merged);
        return;
      }
      const cell: DocTableCell<Content> = { content, column, colSpan, rowSpan: 1 };
      placed.push(cell);
      if (own.startsBelow || own.goesOnAbove) below.set(column, cell);
    });
    above = below;
    return { skipped: columnOf(geometry[0]?.left ?? 0), cells: placed, properties };
  });
}
