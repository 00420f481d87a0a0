import type { NeutralDocument, TableBlock } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { breakAtTitles, breakRowAtTitles } from './break-at-titles.ts';
import { layOnGrid, type Grid } from './grid.ts';
import { isFilled, type LineCell } from './line-cell.ts';
import { uprightTable } from './upright-table.ts';

/** A line of the document in reading order: a text block, or one row of a table. */
export interface DocumentLine {
  readonly index: number;
  readonly cells: readonly LineCell[];
  /** The table it belongs to; null for a text block. */
  readonly table: TableLine | null;
}

interface TableLine {
  readonly block: TableBlock;
  readonly row: number;
  /** Only for a table whose columns can be trusted. */
  readonly grid: Grid | null;
}

/** The text of a line that holds a single text, otherwise null: headings and paragraphs do, rows of figures do not. */
export function onlyText(line: DocumentLine): string | null {
  const filled = line.cells.filter(isFilled);
  return filled.length === 1 ? (filled[0]?.text ?? null) : null;
}

/** A line for each of them is more than the readers let pass; only sentences broken apart can be more. */
const MOST_LINES = 60_000;

/** The document as one run of lines, tables row by row. @throws ReadRefusal TOO_LARGE */
export function linesOfDocument(document: NeutralDocument): readonly DocumentLine[] {
  const lines: DocumentLine[] = [];
  for (const block of document.blocks) {
    if (lines.length > MOST_LINES) throw new ReadRefusal('TOO_LARGE');
    if (block.type === 'text') {
      for (const cell of breakAtTitles(block))
        lines.push({ index: lines.length, cells: [cell], table: null });
      continue;
    }
    const upright = uprightTable(block);
    const grid = layOnGrid(upright);
    for (let row = 0; row < grid.height; row += 1) {
      const cells = grid.rowCells(row).filter((cell) => cell.row === row);
      const table = { block: upright, row, grid: upright.aligned ? grid : null };
      const rows = upright.aligned ? [cells] : breakRowAtTitles(cells);
      for (const part of rows)
        lines.push({
          index: lines.length,
          cells: part,
          table: rows.length > 1 && part.length === 1 ? null : table,
        });
    }
  }
  return lines;
}
