import type { CellKey, Form } from '@zhaojian/report';
import type { AlignedRow } from '../placing/align-rows.ts';
import { filledCount } from '../rows/printed-row.ts';
import { withDoubts, type Readings } from '../figures/read-cell.ts';
import { equalitiesWithin, holds } from '../figures/row-relations.ts';

const MAY_HAVE_SHIFTED = '本行另有数字不符合勾稽关系，可能整行错位，请核对';

/** Whether each figure of a row stands in a column of its own, as the file knows them. */
const isWhole = ({ row, target }: AlignedRow): boolean =>
  row.aligned && filledCount(row) === target.columns.length;

/**
 * Doubts all figures of a row when some of them do not add up, and they were given to their columns by their order
 * alone, or some are not there: the whole row may be one off, and a group of figures in it hold by chance. Those
 * that fail are found by the checks anyway.
 */
export function doubtFailingRows(form: Form, rows: readonly AlignedRow[], readings: Readings): Readings {
  const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  const doubtful = rows.flatMap((aligned): readonly CellKey[] => {
    if (isWhole(aligned)) return [];
    const { keys } = aligned.target;
    const within = equalitiesWithin(form, keys);
    const failing = within.filter((equality) => holds(equality, read) === false);
    if (failing.length === 0 || failing.length === within.length) return [];
    return keys.filter((key) => !failing.some((equality) => equality.keys.includes(key)));
  });
  return withDoubts(readings, new Map(doubtful.map((key) => [key, MAY_HAVE_SHIFTED])));
}
