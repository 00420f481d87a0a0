import { SECTIONS_OF_ALL_FORMS as SECTIONS } from '@zhaojian/report';
import { ReadRefusal } from '../../read-refusal.ts';
import type { FoundHeading } from '../sections/find-sections.ts';
import { joinTornRows } from './join-torn-rows.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import type { PrintedRow } from './printed-row.ts';
import { rowsOfGrid } from './rows-of-grid.ts';
import { rowsOfLines } from './rows-of-lines.ts';
import { cellsInColumns } from '../text-columns/cells-in-columns.ts';

/** For each line the heading of the section it is in, or null before the first one. */
function headingsAbove(headings: readonly FoundHeading[], count: number): (FoundHeading | null)[] {
  const above: (FoundHeading | null)[] = [];
  let next = 0;
  for (let line = 0; line < count; line += 1) {
    while ((headings[next]?.line ?? Infinity) <= line) next += 1;
    above.push(headings[next - 1] ?? null);
  }
  return above;
}

/** Text between tables is looked at for figures unless it is in a narrative section or before the report. */
const mayPrintFigures = (line: DocumentLine, heading: FoundHeading | null): boolean =>
  line.table !== null || (heading?.line !== line.index && heading?.section.kind === 'table');

/** A table may have this many lines of text above it that name it: 行政诉讼, 未经复议直接起诉. */
const MOST_CAPTIONS = 2;
const LONGEST_CAPTION = 20;

/** The short lines of text right above a table. */
function captionsAbove(lines: readonly DocumentLine[], table: DocumentLine): string[] {
  const captions: string[] = [];
  for (let index = table.index - 1; captions.length < MOST_CAPTIONS; index -= 1) {
    const line = lines[index];
    const text = line && line.table === null ? onlyText(line)?.trim() : undefined;
    if (text === undefined || text.length > LONGEST_CAPTION) break;
    captions.unshift(text);
  }
  return captions;
}

/**
 * The rows in the order of the form's sections, where a document prints every section once, but in another order.
 * Labels that occur in several tables (总计, 其他) are told apart by the order of the rows.
 */
function inFormOrder(
  rows: readonly PrintedRow[],
  above: readonly (FoundHeading | null)[],
  headings: readonly FoundHeading[],
): readonly PrintedRow[] {
  const printed = headings.map(({ section }) => SECTIONS.indexOf(section));
  if (new Set(printed).size !== SECTIONS.length || printed.length !== SECTIONS.length) return rows;
  const orderOf = ({ line }: PrintedRow): number => {
    const section = above[line]?.section;
    return section ? SECTIONS.indexOf(section) : -1;
  };
  return rows.toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** Some forty-five rows make a report: these would be a hundred reports. */
const MOST_ROWS = 5_000;

/**
 * All rows of figures that a document prints, in reading order: from grids by their rows, from everything
 * else by labels and the figures after them.
 *
 * @param headings the headings that keep narratives apart, in their order; without any, all text is looked at
 * @throws ReadRefusal TOO_LARGE
 */
export function printedRows(lines: readonly DocumentLine[], headings: readonly FoundHeading[]): PrintedRow[] {
  const rows: PrintedRow[] = [];
  const above = headingsAbove(headings, lines.length);
  const isLooked = (line: DocumentLine): boolean =>
    !line.table?.grid && (headings.length === 0 || mayPrintFigures(line, above[line.index] ?? null));
  const inColumns = cellsInColumns(lines.filter(isLooked));
  let stretch: DocumentLine[] = [];
  const add = (more: readonly PrintedRow[]): void => {
    if (rows.length + more.length > MOST_ROWS) throw new ReadRefusal('TOO_LARGE');
    rows.push(...more);
  };
  const closeStretch = (): void => {
    add(rowsOfLines(stretch, inColumns));
    stretch = [];
  };
  for (const line of lines) {
    if (line.table?.grid) {
      closeStretch();
      if (line.table.row > 0) continue;
      const captions = captionsAbove(lines, line);
      add(joinTornRows(rowsOfGrid(line.table.grid, line.index)).map((row) => ({ ...row, captions })));
    } else if (isLooked(line)) {
      stretch.push(line);
    } else closeStretch();
  }
  closeStretch();
  return inFormOrder(rows, above, headings).map((row) =>
    above[row.line]?.section.kind === 'narrative' ? { ...row, inNarrative: true } : row,
  );
}
