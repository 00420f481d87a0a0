import { ROW_SPELLINGS } from '../wording/row-targets.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { partOf, type LineCell } from '../lines/line-cell.ts';

/** A label and the digits printed right after it. */
const LABEL_AND_DIGITS = /^(.*[^\d\s.,，、．])(\d+)$/su;
/** Shorter labels may be the ending of other words. */
const SHORTEST_ENDING = 4;

function isRowLabel(text: string): boolean {
  const { numbered } = normaliseLabel(text);
  if (ROW_SPELLINGS.has(numbered)) return true;
  return [...ROW_SPELLINGS].some((label) => label.length >= SHORTEST_ENDING && numbered.endsWith(label));
}

/** A label of the form that its figures follow without a space, apart from them: 规章000. Any other text stays whole. */
export function apartFromLabel(cell: LineCell): LineCell[] {
  const match = LABEL_AND_DIGITS.exec(cell.text);
  const label = match?.[1];
  if (label === undefined || !isRowLabel(label)) return [cell];
  return [partOf(cell, 0, label.length), partOf(cell, label.length, cell.text.length)];
}

/**
 * The figures of a row printed without a space between them (0000000), when they are as many digits as the
 * row has columns and begin with a 0: no number does, so each digit is one of them. Null for any other row;
 * digits that begin otherwise may be one number.
 */
export function digitsApart(figures: readonly LineCell[], columns: number): readonly LineCell[] | null {
  const only = figures[0];
  const isRun = only !== undefined && figures.length === 1 && columns > 1 && /^0\d+$/.test(only.text);
  if (!isRun || only.text.length !== columns) return null;
  return Array.from(only.text, (_, at) => partOf(only, at, at + 1));
}
