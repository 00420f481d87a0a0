import { cellOf, type CellKey, type Form } from '@zhaojian/report';
import { wordingOfAnotherEra } from '../wording/era-wording.ts';
import { headsSaidBy } from '../wording/heads-in-text.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { isFilled, type PrintedRow } from '../rows/printed-row.ts';
import { NOT_FOUND, readCell, unreadReading, withDoubt, type CellReading } from '../figures/read-cell.ts';
import type { AlignedRow } from './align-rows.ts';
import { chooseArrangement } from './choose-arrangement.ts';
import { placeFigures } from './place-figures.ts';
import { isOpen, type Placement } from './placement.ts';

/** The text that stands above the figures of an unaligned row: of the texts before it, the one that names most of its columns. */
function textsAbove(rows: readonly PrintedRow[], row: PrintedRow, target: RowTarget): readonly string[] {
  let best = row.labels;
  let share = headsSaidBy(best, target.block);
  for (let index = rows.indexOf(row) - 1; index >= 0 && share < 1; index -= 1) {
    const labels = rows[index]?.labels ?? [];
    const named = headsSaidBy(labels, target.block);
    if (named > share) [best, share] = [labels, named];
  }
  return best;
}

const printedFigures = (row: PrintedRow): string =>
  row.figures
    .map((figure) => figure.text.trim())
    .filter((text) => text !== '')
    .join(' ');

/** Nobody writes a count so: the digits are those of several figures run together. The mark of a footnote is no digit. */
const LEADING_ZERO = /^\s*[+-]?[0０][\d０-９,，]/u;

/** What makes a whole row doubtful before its figures are looked at. */
function rowDoubts(aligned: AlignedRow): string[] {
  const { row, known, repetitions, swallowed, wordsBehind, isCutOff, mayBeOneOff, endIsOpen } = aligned;
  const doubts: string[] = [];
  if (known === 'position') {
    const label = row.labels.at(-1);
    doubts.push(
      label
        ? `这一行的标签印作“${label}”，认不出来，按它在上下两行之间的位置读取`
        : '这一行没有标签，按它在上下两行之间的位置读取',
    );
  }
  if (known === 'outOfOrder') doubts.push('各行的次序与规定格式不同，按标签读取');
  const different = repetitions.find((other) => printedFigures(other) !== printedFigures(row));
  if (different) {
    const there = printedFigures(different);
    doubts.push(`这一行在文件里出现不止一次，另一处${there === '' ? '是空白' : `印的是“${there}”`}`);
  }
  if (swallowed) doubts.push(`“${swallowed.rowPath.at(-1)?.label ?? ''}”一行没有数字，这些数可能是那一行的`);
  if (wordsBehind !== null) doubts.push(`标签与数字之间另有“${wordsBehind}”，这些数可能不是这一行的，请核对`);
  if (isCutOff) doubts.push('这一行的标签只印了前一部分，后面的文字接不上，请核对');
  if (row.laidApart) doubts.push('标签与数字分开排印，按次序对应，由勾稽关系确认，请核对');
  const runTogether = row.figures.find(({ text }) => LEADING_ZERO.test(text))?.text.trim();
  if (runTogether) doubts.push(`本行有“${runTogether}”，可能是几个数连在了一起，请核对`);
  const missing = row.figures.find((figure) => figure.doubt !== undefined && !isFilled(figure))?.doubt;
  if (missing !== undefined) doubts.push(missing);
  if (mayBeOneOff) doubts.push('表前有不知归属的数字，表内又缺一行，各行的数可能印在标签之前');
  if (endIsOpen) doubts.push('这一行之后缺一行，或有不知归属的数字，这些数可能不全是这一行的');
  return doubts;
}

/**
 * Whether digits below each other in a row are those of one number: its table has no other row of figures that could
 * have been printed into its cells, and one cell at least holds one figure.
 */
const isOnlyRow = ({ row, target }: AlignedRow): boolean =>
  target.rowPath.length === 0 && row.figures.some(({ text }) => /^\s*\d+\s*$/u.test(text));

/** The readings of one row of the form, cell by cell. */
function readRow(form: Form, aligned: AlignedRow, placement: Placement): [CellKey, CellReading][] {
  const { target, known } = aligned;
  const doubts = [...rowDoubts(aligned), ...placement.doubts];
  const isAlone = isOnlyRow(aligned);
  return placement.slots.map(({ piece, basis, heads }, column): [CellKey, CellReading] => {
    const key = target.keys[column] as CellKey;
    if (!piece) return [key, unreadReading(doubts.join('；') || NOT_FOUND)];
    const unit = cellOf(form, key)?.unit ?? 'count';
    const reading = readCell(piece, unit, known === 'position' ? 'position' : basis, heads, isAlone);
    const leaf = target.columns[column]?.at(-1);
    const foreign = leaf && wordingOfAnotherEra(form, leaf, heads);
    const all = foreign ? [...doubts, `表头是另一时期的“${foreign}”，按同一位置的规定列读取`] : doubts;
    return [key, all.reduce(withDoubt, reading)];
  });
}

/**
 * The readings of several rows of the form; those whose figures may stand in several ways are decided after the others.
 *
 * @param rows all printed rows, for the heads above those whose grid is not known
 */
export function readRows(
  form: Form,
  aligned: readonly AlignedRow[],
  rows: readonly PrintedRow[],
): Map<CellKey, CellReading> {
  const placed = aligned.map((row) => ({
    row,
    placement: placeFigures(row.row, row.target, form, textsAbove(rows, row.row, row.target)),
  }));
  const readings = new Map<CellKey, CellReading>();
  for (const { row, placement } of placed) {
    if (!isOpen(placement))
      for (const [key, reading] of readRow(form, row, placement)) readings.set(key, reading);
  }
  for (const { row, placement } of placed) {
    if (!isOpen(placement)) continue;
    const chosen = chooseArrangement(form, row.target.keys, placement, readings);
    for (const [key, reading] of readRow(form, row, chosen)) readings.set(key, reading);
  }
  return readings;
}
