import { cellName, cellOf, type CellKey, type Form } from '@zhaojian/report';
import type { CopiedBlock } from './copied-block.ts';
import { linesFrom, type TableGrid } from '../table-grid.ts';
import { readTypedFigure } from './typed-figure.ts';

export interface PastedBlock {
  /** New values by key. */
  readonly figures: Readonly<Record<CellKey, number | null>>;
  /** What could not be taken over, in Chinese. */
  readonly refused: readonly string[];
}

/**
 * A copied block of cells, laid over the table from the selected cell on, line by line. Cells beyond the
 * table and text that is no figure are reported, never guessed; cells of `fixed` (computed totals) stay as they are.
 */
export function pasteBlock(
  form: Form,
  grid: TableGrid,
  from: CellKey,
  lines: CopiedBlock,
  fixed: ReadonlySet<CellKey> = new Set(),
): PastedBlock {
  const targets = linesFrom(grid, from);
  const figures: Record<CellKey, number | null> = {};
  const refused: string[] = [];
  let outside = 0;
  lines.forEach((line, row) =>
    line.forEach((content, column) => {
      const key = targets[row]?.[column];
      const cell = key === undefined ? null : cellOf(form, key);
      if (!key || !cell) {
        if (content.trim() !== '') outside += 1;
        return;
      }
      if (fixed.has(key)) return;
      const read = readTypedFigure(content, cell.unit);
      if ('value' in read) figures[key] = read.value;
      else refused.push(`${cellName(cell)}：${read.problem}`);
    }),
  );
  if (outside > 0) refused.push(`有 ${outside} 格超出了这张表，没有粘贴。请检查选中的起始单元格。`);
  return { figures, refused };
}
