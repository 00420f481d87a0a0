import { totalsOf, type CellKey, type Form } from '@zhaojian/report';
import type { AlignedRow } from '../alignment/align-rows.ts';
import { equalitiesWithin, holds } from '../figures/row-relations.ts';
import type { Readings } from '../figures/read-cell.ts';
import { filledCount, isOnGrid } from '../rows/printed-row.ts';
import type { Detector } from './detector.ts';

/** Whether what a row prints may be the figures of two: digits run together, or a sum that fails where blanks beside a total are 0. */
function mayBeTwo(form: Form, { doubts, target }: AlignedRow, readings: Readings): boolean {
  const totals = new Set(totalsOf(form).map(({ key }) => key));
  const read = (key: CellKey): number | null => {
    const { value = null, printed } = readings.get(key)?.cell ?? {};
    return value ?? (printed === '' && !totals.has(key) ? 0 : null);
  };
  return (
    doubts.some(({ code }) => code === 'runTogether') ||
    equalitiesWithin(form, target.keys).some((equality) => holds(equality, read) === false)
  );
}

/**
 * The rows of text left blank from end to end beside a row that was not found, or whose figures may be those of two rows:
 * their own may be among them.
 */
export const rowsPrintedAsOne: Detector = {
  before: 'answer',
  find: ({ form, alignment: { targets }, own, readings }) => {
    const rowOf = new Map(own.map((row) => [row.target, row]));
    const ownTargets = targets.filter(({ kind }) => kind === 'own');
    return own
      .filter(({ row, target }) => target.kind === 'own' && !isOnGrid(row) && filledCount(row) === 0)
      .flatMap(({ target }) => {
        const at = ownTargets.indexOf(target);
        const beside = [ownTargets[at - 1], ownTargets[at + 1]].filter(
          (other) => other?.block === target.block,
        );
        const hasOther = beside.some((other) => {
          const row = other && rowOf.get(other);
          return !row || mayBeTwo(form, row, readings);
        });
        return hasOther ? [[target, { code: 'printedAsOne' }] as const] : [];
      });
  },
};
