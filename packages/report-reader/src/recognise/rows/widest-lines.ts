import type { TableBlock } from '../../neutral-document.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { parseFigure } from '../wording/parse-figure.ts';

const endsWithFigure = ({ cells }: DocumentLine): boolean => {
  const last = cells.at(-1)?.text ?? '';
  return last.trim() !== '' && parseFigure(last).kind === 'number';
};

/** The lines of each table, in order. */
function linesByTable(lines: readonly DocumentLine[]): ReadonlyMap<TableBlock, readonly DocumentLine[]> {
  const tables = new Map<TableBlock, DocumentLine[]>();
  for (const line of lines) {
    if (!line.table) continue;
    const ofTable = tables.get(line.table.block);
    if (ofTable) ofTable.push(line);
    else tables.set(line.table.block, [line]);
  }
  return tables;
}

/**
 * The lines whose last cell is the last column of their table: most lines of the table are as wide, none is wider, and
 * some end with a figure. Empty cells at their ends are cells of figures, those after their labels may be parts of
 * merged cells.
 *
 * @param lines lines without a grid
 */
export function widestLines(lines: readonly DocumentLine[]): ReadonlySet<DocumentLine> {
  return new Set(
    [...linesByTable(lines).values()].flatMap((ofTable) => {
      const width = ofTable.reduce((most, { cells }) => Math.max(most, cells.length), 0);
      const widest = ofTable.filter(({ cells }) => cells.length === width);
      const isLastColumn = width > 1 && widest.length * 2 > ofTable.length && widest.some(endsWithFigure);
      return isLastColumn ? widest : [];
    }),
  );
}
