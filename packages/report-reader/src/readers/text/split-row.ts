import type { BarStyle } from './bar-style.ts';

/** A piece of a line, with the characters `from`–`to` (0-based, `to` exclusive) it takes there. */
export interface LinePiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** `|` as typed, its full-width form, and the box-drawing verticals some tools write. */
const BAR = /[|｜│┃]/g;

/** A line that only draws: Markdown's `|---|:--:|`, or a border of box-drawing characters. */
export function isRuleLine(line: string): boolean {
  return /^[|｜:+=\-\s─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]+$/.test(line) && /-{3}|[─━═]|={3}/.test(line);
}

function barPositions(line: string): number[] {
  return [...line.matchAll(BAR)].map((match) => match.index).filter((at) => line[at - 1] !== '\\');
}

/** Whether bars separate cells here: a line that starts with one, or has several; one alone is punctuation. */
function isBarRow(line: string): boolean {
  const bars = barPositions(line);
  if (line.trim().length <= 1) return false;
  return bars.length >= 2 || (bars.length === 1 && /^\s*[|｜│┃]/.test(line));
}

function splitAt(line: string, positions: readonly number[]): LinePiece[] {
  const bounds = [-1, ...positions, line.length];
  return bounds.slice(1).map((to, index) => {
    const from = (bounds[index] ?? -1) + 1;
    return { text: line.slice(from, to), from, to };
  });
}

/** The same piece without the white space around its text. */
function trimmed(piece: LinePiece): LinePiece {
  const lead = piece.text.length - piece.text.trimStart().length;
  const text = piece.text.trim();
  if (text === '') return { ...piece, text };
  return { text, from: piece.from + lead, to: piece.from + lead + text.length };
}

/** How a row by itself is taken. */
const BORDERED: BarStyle = { opens: true, isPadded: false };

/** What fills up a row after the bar that closes its last cell; a single bar more closes an empty cell. */
const PADDING = /(?<=[|｜])\s+[|｜]{2,}\s*$/;

/** A row of values without its padding; bars after a label alone are its empty cells. */
const withoutPadding = (line: string): string =>
  /[\d０-９]\s*[|｜]/.test(line) ? line.replace(PADDING, '') : line;

/**
 * The cells of a line, empty ones included, or null when the line is no row of a table. Bars around a row
 * are its border and add no cells, unless the rows of this text have none; tabs have no border, so each one
 * separates.
 */
export function splitRow(line: string, style: BarStyle = BORDERED): LinePiece[] | null {
  if (isBarRow(line)) {
    const row = style.isPadded ? withoutPadding(line) : line;
    const pieces = splitAt(row, barPositions(row));
    const first = style.opens && pieces[0]?.text.trim() === '' ? 1 : 0;
    const last = pieces.at(-1)?.text.trim() === '' ? -1 : undefined;
    return pieces.slice(first, last).map(trimmed);
  }
  const indented = /^\t+[^\t]*$/.test(line) && line.trim() !== '';
  if (!line.includes('\t') || indented || line === '\t') return null;
  return splitAt(
    line,
    [...line.matchAll(/\t/g)].map((match) => match.index),
  ).map(trimmed);
}
