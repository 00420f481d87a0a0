import type { Block, NeutralDocument, TableCell } from '../../neutral-document.ts';
import { barStyleOf } from './bar-style.ts';
import { barsBetweenCells } from './bars-between-cells.ts';
import { cellsAtSteps } from './cells-at-steps.ts';
import type { CellLine } from './cell-line.ts';
import { cellsClosedByTabs } from './cells-closed-by-tabs.ts';
import { cellsOnLines } from './cells-on-lines.ts';
import { blocksOfCsv, separatorOf } from './csv.ts';
import { emptyLinesAsCells } from './empty-lines-as-cells.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { shownLine, withoutMarkup } from './markdown.ts';
import { isRuleLine, splitRow, type LinePiece } from './split-row.ts';

const SEPARATORS: ReadonlySet<string> = new Set('\t|｜│┃,');

/** A line by itself, holds one cell and is long is a sentence with a stray tab. */
function isSentence(rows: readonly (readonly TableCell[])[]): boolean {
  const filled = rows.flat().filter((cell) => cell.text !== '');
  return rows.length === 1 && filled.length === 1 && (filled[0]?.text.length ?? 0) > 40;
}

/** The ways in which programs write tables with one cell a line, the plainest last. */
const WAYS_OF_CELLS = [cellsOnLines, cellsClosedByTabs, barsBetweenCells, cellsAtSteps, emptyLinesAsCells];

/** The lines that are cells, by index; a text writes its tables in one way. */
function cellLinesOf(lines: readonly string[]): ReadonlyMap<number, CellLine> {
  for (const readCells of WAYS_OF_CELLS) {
    const cells = readCells(lines);
    if (cells.size > 0) return cells;
  }
  return new Map();
}

/**
 * Reads plain text and Markdown. Lines that follow one another and hold tabs or bars, or are cells closed by
 * a bar each, are one table, whose columns are not to be trusted; every other line that is not blank is a
 * text block. A text that parts its values by commas, semicolons or slashes is read as such.
 *
 * @param text decoded, with any line ends
 * @throws ReadRefusal TOO_LARGE
 */
export function readText(text: string): NeutralDocument {
  if (text.length > FILE_LIMITS.characters) throw new ReadRefusal('TOO_LARGE');
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029\f\v]/);
  assertBounded(lines, text.length);
  const separator = separatorOf(lines);
  if (separator !== null) {
    assertBounded(lines, text.length, separator);
    return { kind: 'text', blocks: blocksOfCsv(lines, separator), rendering: { kind: 'lines', lines } };
  }
  const cellLines = cellLinesOf(lines);
  const barStyle = barStyleOf(lines);
  const blocks: Block[] = [];
  let rows: TableCell[][] = [];

  const closeTable = (): void => {
    if (isSentence(rows)) {
      for (const { text: sentence, location } of rows.flat()) {
        if (sentence !== '') blocks.push({ type: 'text', text: sentence, location });
      }
    } else if (rows.length > 0) {
      blocks.push({ type: 'table', cells: rows.flat(), aligned: false });
    }
    rows = [];
  };

  lines.forEach((line, index) => {
    const cell = cellLines.get(index);
    if (cell?.kind === 'padding' || isRuleLine(line)) return;
    const row = cell ? [onlyPiece(line, cell.kind === 'cell' ? cell.text : '')] : splitRow(line, barStyle);
    const isBlank = line.trim() === '' && !cell;
    if (row && !(isBlank && rows.length === 0)) {
      rows.push(row.map((piece, column) => cellOf(piece, rows.length, column, index + 1)));
      return;
    }
    closeTable();
    if (isBlank) return;
    blocks.push({
      type: 'text',
      text: shownLine(line),
      location: {
        kind: 'line',
        line: index + 1,
        from: line.length - line.trimStart().length,
        to: line.trimEnd().length,
      },
      ...(/\s$/u.test(line) && { spacesBehind: line.length - line.trimEnd().length }),
    });
  });
  closeTable();
  return { kind: 'text', blocks, rendering: { kind: 'lines', lines } };
}

/** Before any line is taken apart: each that is not blank is a cell at least, and each tab, bar or comma separates two. */
function assertBounded(lines: readonly string[], characters: number, separator = ','): void {
  // Every cell but the first of a line takes a character.
  if (characters + lines.length <= FILE_LIMITS.cells) return;
  let cells = 0;
  for (const line of lines) {
    if (line.trim() !== '') cells += 1;
    for (let at = 0; at < line.length; at += 1) {
      const character = line.charAt(at);
      if (character === separator || SEPARATORS.has(character)) cells += 1;
    }
    if (cells > FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');
  }
}

/** The one cell of a line, where the bar after it is not part of it. */
function onlyPiece(line: string, text: string): LinePiece {
  const from = text === '' ? 0 : line.indexOf(text.trim());
  return { text: text.trim(), from, to: from + text.trim().length };
}

function cellOf(piece: LinePiece, row: number, column: number, line: number): TableCell {
  return {
    text: withoutMarkup(piece.text),
    row,
    column,
    rowSpan: 1,
    colSpan: 1,
    location: { kind: 'line', line, from: piece.from, to: piece.to },
  };
}
