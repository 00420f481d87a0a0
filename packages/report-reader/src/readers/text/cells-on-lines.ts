import { isValueLine, NUMBER_AT_START, type CellLine } from './cell-line.ts';

/** This many cells on lines of their own are a way of writing tables, not a sign in a sentence. */
const FEWEST_CELLS = 6;

const CLOSED = /^([^|]*[^|\s])\s*\|\s*$/;
/** A cell closed by a bar, and bars that fill up its row. */
const CLOSED_AND_PADDED = /^([^|]*[^|\s])\s*\|\s*\|{2,}\s*$/;
/** A number, and perhaps a unit or a remark after it; `2.重复申请` and `3.其他` are none. */
const VALUE = new RegExp(String.raw`${NUMBER_AT_START}(?:\p{L}{1,2}\s*)?(?:[(（].*|\|?\s*)$`, 'u');
/** A cell on one line with the bar that opens its row. */
const OPENED_AND_CLOSED = /^\s*\|\s*([^|]*[^|\s])\s*\|\s*$/;
const LONE_BAR = /^\s*\|\s*$/;
const PADDING = /^\s*\|{2,}\s*$/;
/** An empty cell at the end of a row, and bars that fill up the row. */
const EMPTY_AND_PADDED = /^\s*\|\s+\|{2,}\s*$/;

/** Whether a line is a cell with a number, closed by a bar, and perhaps by more that fill up its row. */
const isValue = (line: string): boolean =>
  VALUE.test(line) || VALUE.test(CLOSED_AND_PADDED.exec(line)?.[1] ?? '');

const isText = (line: string): boolean => line.trim() !== '' && !line.includes('|');

/** The first line with words after another one; without a copy of the rest, which many bars would make expensive. */
function nextFilled(lines: readonly string[], index: number): string {
  let at = index + 1;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  return lines[at] ?? '';
}

/**
 * Reads the lines of tables that crawlers write with one cell a line: `规章 |`, `0 |`, a bar alone for an
 * empty cell, and `||` to fill a row up to the width of its table. Empty for a text without such tables,
 * among them texts that put a bar on a line between two values.
 *
 * @returns what the lines say that belong to such tables, by index
 */
export function cellsOnLines(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  const read = new Map<number, CellLine>();
  if (lines.filter((line) => CLOSED.test(line)).length < FEWEST_CELLS) return read;
  /** Whether this table began with a bar: then every row does. */
  let opened = false;
  let inTable = false;
  /** Whether the row so far holds a value or an empty cell for one. */
  let hasValues = false;
  /** Whether bars filled up the row above, so that it ended. */
  let rowEnded = false;
  lines.forEach((line, index) => {
    const padded = CLOSED_AND_PADDED.exec(line);
    const closed =
      CLOSED.exec(line) ??
      (VALUE.test(padded?.[1] ?? '') || (opened && inTable) ? padded : null) ??
      (opened && inTable ? OPENED_AND_CLOSED.exec(line) : null);
    if (closed) {
      const text = closed[1] ?? '';
      if (!inTable) opened = false;
      hasValues = VALUE.test(text);
      read.set(index, { kind: 'cell', text });
    } else if (EMPTY_AND_PADDED.test(line) && inTable) {
      hasValues = true;
      read.set(index, { kind: 'empty' });
    } else if (PADDING.test(line)) {
      if (!hasValues && inTable) return;
      read.set(index, { kind: 'padding' });
    } else if (LONE_BAR.test(line)) {
      if (!inTable) opened = true;
      const next = nextFilled(lines, index);
      const standsBeforeCell = LONE_BAR.test(next) || EMPTY_AND_PADDED.test(next) || isValue(next);
      const opensRow = opened && (rowEnded || !standsBeforeCell);
      const above = lines[index - 1] ?? '';
      // Not a number by itself: it may be that of a page, and the bar an empty cell below it.
      const closesText = isText(above) && !isValueLine(above);
      const isEmpty = !opensRow && !closesText && inTable;
      if (isEmpty) hasValues = true;
      read.set(index, { kind: isEmpty ? 'empty' : 'padding' });
    }
    if (line.trim() !== '') rowEnded = line.trimEnd().endsWith('||');
    inTable =
      read.has(index) ||
      PADDING.test(line) ||
      (inTable && (padded !== null || line.trim() === '' || isText(line)));
  });
  return read;
}
