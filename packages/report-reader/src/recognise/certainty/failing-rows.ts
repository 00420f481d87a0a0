import type { CellKey } from '@zhaojian/report';
import type { AlignedRow } from '../alignment/align-rows.ts';
import { filledCount, isOnGrid } from '../rows/printed-row.ts';
import { equalitiesWithin, holds } from '../figures/row-relations.ts';
import type { Detector } from './detector.ts';

/** Whether each figure of a row is in a column of its own, as the file knows them. */
const isWhole = ({ row, target }: AlignedRow): boolean =>
  isOnGrid(row) && filledCount(row) === target.columns.length;

/**
 * All figures of a row when some of them do not add up, and they were given to their columns by their order
 * alone, or some are not there: the whole row may be one off, and a group of figures in it hold by chance. Those
 * that fail are found by the checks anyway.
 */
export const failingRows: Detector = {
  before: 'answer',
  find: ({ form, own, readings }) => {
    const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
    return own.flatMap((aligned) => {
      if (isWhole(aligned)) return [];
      const { keys } = aligned.target;
      const within = equalitiesWithin(form, keys);
      const failing = within.filter((equality) => holds(equality, read) === false);
      if (failing.length === 0 || failing.length === within.length) return [];
      return keys
        .filter((key) => !failing.some((equality) => equality.keys.includes(key)))
        .map((key) => [key, { code: 'partOfRowFails' }] as const);
    });
  },
};
