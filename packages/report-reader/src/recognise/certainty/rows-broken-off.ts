import type { CellKey, Form } from '@zhaojian/report';
import type { Readings } from '../figures/read-cell.ts';
import { equalitiesWithin, holds } from '../figures/row-relations.ts';
import { isOnGrid, type PrintedRow } from '../rows/printed-row.ts';
import type { Detector, Finding } from './detector.ts';

/** The last digits of a number, perhaps with its decimals; a dash beside a page number is none. */
const DIGITS = /^[\d.,]+$/u;

/**
 * The figures right after a row that may be the last digits of its own, printed on the next line: in a grid below the same
 * columns, otherwise any without a label, or fewer than the row has beside words that may end its label.
 */
function restOf(row: PrintedRow, next: PrintedRow | undefined, columns: number): string[] {
  if (!next || isOnGrid(next) !== isOnGrid(row)) return [];
  const rest = next.figures.map(({ text }) => text.trim()).filter((text) => DIGITS.test(text));
  const isBare = next.labels.length === 0;
  const isBehind = isOnGrid(row)
    ? isBare && next.figures.length === row.figures.length && rest.length < columns
    : next.line === row.line + 1 && (isBare || rest.length < columns);
  return isBehind ? rest : [];
}

/** Whether the row's own 勾稽关系 hold, so that not a single one of its figures can have lost digits. */
function addsUp(form: Form, keys: readonly CellKey[], readings: Readings): boolean {
  const within = equalitiesWithin(form, keys);
  const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  return within.length > 0 && within.every((equality) => holds(equality, read) === true);
}

/**
 * The figures of rows followed by figures of no row, fewer than a row has: a narrow cell breaks 15536 into 1553
 * and a 6 on the next line, and both 1553 and the total above the other 6 would add up. A single number
 * after a row that adds up is a page number.
 */
export const rowsBrokenOff: Detector = {
  before: 'answer',
  find: ({ form, alignment: { rows }, aligned, readings }) => {
    const taken = new Set(aligned.map(({ row }) => row));
    return aligned.flatMap(({ row, target }): Finding[] => {
      const { keys, columns } = target;
      const next = rows[rows.indexOf(row) + 1];
      const rest = next && taken.has(next) ? [] : restOf(row, next, columns.length);
      if (rest.length === 0 || (rest.length === 1 && addsUp(form, keys, readings))) return [];
      return [[target, { code: 'mayGoOn', rest: rest.join(' ') }]];
    });
  },
};
