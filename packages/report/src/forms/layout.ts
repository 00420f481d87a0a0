import { cellKey, leafPaths } from './cells.ts';
import type { Block, CellKey, Head, Table } from './form.ts';

/** One printed cell of the statutory table, spans as in the paper form. */
export interface PrintedCell {
  readonly role: 'article' | 'corner' | 'columnHead' | 'rowHead' | 'figure';
  /** The official label; empty for a figure. */
  readonly text: string;
  /** The figure's key; only for the role `figure`. */
  readonly key?: CellKey;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface TableLayout {
  /** The number of grid columns of the whole table. */
  readonly width: number;
  readonly rows: readonly (readonly PrintedCell[])[];
}

const depthOf = (heads: readonly Head[]): number =>
  heads.length === 0 ? 0 : Math.max(...heads.map((head) => 1 + depthOf(head.children ?? [])));

const leafCount = (head: Head): number => (head.children ? leafPaths(head.children).length : 1);

const blockWidth = (block: Block): number => depthOf(block.rows) + leafPaths(block.columns).length;

/** Lays column heads out in `depth` lines; a leaf above the last line spans down to it. */
function columnHeadRows(block: Block, spare: number): PrintedCell[][] {
  const depth = depthOf(block.columns);
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => []);
  const lastLeaf = leafPaths(block.columns).at(-1)?.at(-1);
  const addHeads = (heads: readonly Head[], level: number): void => {
    for (const head of heads) {
      const endsBlock = leafPaths([head]).at(-1)?.at(-1) === lastLeaf;
      rows[level]?.push({
        role: 'columnHead',
        text: head.label,
        rowSpan: head.children ? 1 : depth - level,
        colSpan: leafCount(head) + (endsBlock ? spare : 0),
      });
      if (head.children) addHeads(head.children, level + 1);
    }
  };
  addHeads(block.columns, 0);
  const labelColumns = depthOf(block.rows);
  if (labelColumns > 0) {
    rows[0]?.unshift({ role: 'corner', text: block.corner ?? '', rowSpan: depth, colSpan: labelColumns });
  }
  return rows;
}

/** Lays the row heads and figures out; a leaf left of the last label column spans right to it. */
function figureRows(table: Table, block: Block, spare: number): PrintedCell[][] {
  const labelColumns = depthOf(block.rows);
  const columnPaths = leafPaths(block.columns);
  const printed = new Set<Head>();
  return (block.rows.length > 0 ? leafPaths(block.rows) : [[]]).map((rowPath) => {
    const heads = rowPath.flatMap((head, level): PrintedCell[] => {
      if (printed.has(head)) return [];
      printed.add(head);
      const isLeaf = !head.children;
      return [
        {
          role: 'rowHead',
          text: head.label,
          rowSpan: leafCount(head),
          colSpan: isLeaf ? labelColumns - level : 1,
        },
      ];
    });
    const figures = columnPaths.map((columnPath, index): PrintedCell => ({
      role: 'figure',
      text: '',
      key: cellKey(table.id, rowPath, columnPath),
      rowSpan: 1,
      colSpan: index === columnPaths.length - 1 ? 1 + spare : 1,
    }));
    return [...heads, ...figures];
  });
}

/**
 * The printed grid of a statutory table, heads merged as on the paper form. A block narrower than the
 * table gives its spare columns to its last one, as 表二 does.
 */
export function layOutTable(table: Table): TableLayout {
  const width = Math.max(...table.blocks.map(blockWidth));
  const rows = table.blocks.flatMap((block) => {
    const spare = width - blockWidth(block);
    const article: PrintedCell[][] = block.article
      ? [[{ role: 'article', text: block.article, rowSpan: 1, colSpan: width }]]
      : [];
    return [...article, ...columnHeadRows(block, spare), ...figureRows(table, block, spare)];
  });
  return { width, rows };
}
