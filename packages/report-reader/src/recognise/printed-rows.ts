import type { FoundHeading } from './find-sections.ts';
import type { DocumentLine } from './lines-of-document.ts';
import type { PrintedRow } from './printed-row.ts';
import { rowsOfGrid } from './rows-of-grid.ts';
import { rowsOfLines } from './rows-of-lines.ts';

/** The section each line stands in, or null before the first heading. */
function headingOf(headings: readonly FoundHeading[], line: number): FoundHeading | null {
  return headings.findLast((heading) => heading.line <= line) ?? null;
}

/** Text between tables is looked at for figures unless it stands in a narrative section or before the report. */
function mayPrintFigures(line: DocumentLine, headings: readonly FoundHeading[]): boolean {
  if (line.table) return true;
  const heading = headingOf(headings, line.index);
  return heading?.line !== line.index && heading?.section.kind === 'table';
}

/**
 * All rows of figures that a document prints, in reading order: from grids by their rows, from everything
 * else by labels and the figures after them.
 *
 * @param headings the headings that keep narratives apart; without any, all text is looked at
 */
export function printedRows(lines: readonly DocumentLine[], headings: readonly FoundHeading[]): PrintedRow[] {
  const rows: PrintedRow[] = [];
  let stretch: DocumentLine[] = [];
  const closeStretch = (): void => {
    rows.push(...rowsOfLines(stretch));
    stretch = [];
  };
  for (const line of lines) {
    if (line.table?.grid) {
      closeStretch();
      if (line.table.row === 0) rows.push(...rowsOfGrid(line.table.grid, line.index));
    } else if (headings.length === 0 || mayPrintFigures(line, headings)) {
      stretch.push(line);
    } else closeStretch();
  }
  closeStretch();
  return rows.map((row) =>
    headingOf(headings, row.line)?.section.kind === 'narrative' ? { ...row, inNarrative: true } : row,
  );
}
