import { FORMS } from '@zhaojian/report';
import type { LineCell } from '../lines/line-cell.ts';
import { rowTargets } from '../wording/row-targets.ts';
import { blankAt, isRowLabel, type TextLine } from './text-line.ts';
import { endOf, startOf, wordsOf } from './words-of-line.ts';

/** How many columns the tables of the forms have. */
const COLUMN_COUNTS = new Set(FORMS.flatMap(rowTargets).map(({ columns }) => columns.length));

/** Lines with fewer cells tell little about how a text separates them, and this many lines are no coincidence. */
const FEWEST_CELLS = 5;
const FEWEST_LINES = 4;
/** Of the lines with this many cells this share must fit: one that lost a cell does not. */
const MOST_LINES = 0.8;

/** The spaces before each figure of a line, then those after the last one. */
function gapsOf({ whole, labels, figures }: TextLine): number[] {
  const last = labels.at(-1);
  const ends = [last ? endOf(last) : 0, ...figures.map(endOf)];
  return [...figures.map((figure, at) => startOf(figure) - (ends[at] ?? 0)), whole.spacesBehind ?? 0];
}

/**
 * How many cells each gap of a line leaves blank, where this many spaces separate two cells; null where a gap is no multiple of
 * them. Where nothing precedes or follows a gap, all of it is blanks.
 */
function blanksIn(line: TextLine, unit: number): number[] | null {
  const gaps = gapsOf(line);
  const blanks = gaps.map((gap, at) => {
    const isAtEnd = at === gaps.length - 1 || (at === 0 && line.labels.length === 0);
    return gap / unit - (isAtEnd ? 0 : 1);
  });
  return blanks.every((number) => Number.isInteger(number) && number >= 0) ? blanks : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How many cells this many spaces make of a line; no number where its gaps are no multiple of them, which fits no table. */
function countOf(line: TextLine, unit: number): number {
  const blanks = blanksIn(line, unit);
  return blanks ? line.figures.length + sum(blanks) : Infinity;
}

/**
 * By how many spaces a text parts its cells, empty ones among them: in most lines they make as many cells as a table of
 * the form has columns. Null where they do not.
 */
export function unitOf(lines: readonly TextLine[]): number | null {
  const withFigures = lines.filter(({ figures }) => figures.length > 0);
  const unit = withFigures.reduce(
    (least, line) =>
      Math.min(least, ...gapsOf(line).slice(line.labels.length > 0 ? 0 : 1, line.figures.length)),
    Infinity,
  );
  if (!(unit > 0 && unit < Infinity)) return null;
  const counts = withFigures.map((line) => countOf(line, unit)).filter((count) => count >= FEWEST_CELLS);
  const fitting = counts.filter((count) => COLUMN_COUNTS.has(count)).length;
  return fitting >= FEWEST_LINES && fitting >= counts.length * MOST_LINES ? unit : null;
}

/**
 * The cells of a line of heads, with a blank in the place of one that has lost its words. Null where the spaces between the heads part
 * no cells.
 */
export function headsByUnit({ whole, figures, line }: TextLine, unit: number): readonly LineCell[] | null {
  const words = wordsOf(line);
  const first = words[0];
  if (figures.length > 0 || !first || whole.location.kind !== 'line') return null;
  const lost = words.slice(1).map(({ from }, at) => (from - (words[at]?.to ?? 0)) / unit - 1);
  // A head of several columns leaves more.
  if (words.length < 2 || !lost.every((number) => number === 0 || number === 1)) return null;
  return words.flatMap((word, at) => [
    ...Array.from({ length: lost[at - 1] ?? 0 }, () => blankAt(whole, startOf(whole))),
    { ...whole, text: word.text },
  ]);
}

/** The cells of a line, a blank for each that its spaces leave; null where they leave none, or as many as no row has. */
export function cellsByUnit(line: TextLine, unit: number): readonly LineCell[] | null {
  const { whole, labels, figures } = line;
  // The label of a group may be on the line before that of its first row.
  if (figures.length === 0 && !isRowLabel(wordsOf(line.line).at(-1)?.text ?? '')) return null;
  const blanks = blanksIn(line, unit);
  if (!blanks || sum(blanks) === 0 || !COLUMN_COUNTS.has(figures.length + sum(blanks))) return null;
  const cells = blanks.flatMap((number, at) => {
    const figure = figures[at];
    const from = figure ? startOf(figure) : endOf(whole);
    return [...Array.from({ length: number }, () => blankAt(whole, from)), ...(figure ? [figure] : [])];
  });
  return [...labels, ...cells];
}
