import type { CellKey, Form } from '@zhaojian/report';
import type { AlignedRow } from '../placing/align-rows.ts';
import { isFilled } from '../rows/printed-row.ts';
import { withDoubt } from '../figures/read-cell.ts';
import { equalitiesOf, holds } from '../figures/row-relations.ts';
import type { Readings } from '../figures/read-cell.ts';

const MAY_HAVE_SHIFTED = '本行另有数字不符合勾稽关系，可能整行错位，请核对';

/** Whether each figure of a row stands in a column of its own, as the file knows them. */
const isWhole = ({ row, target }: AlignedRow): boolean =>
  row.aligned && row.figures.filter(isFilled).length === target.columns.length;

/**
 * Doubts all figures of a row when some of them do not add up, and they were given to their columns by their order
 * alone, or some are not there: the whole row may be one off, and a group of figures in it hold by chance. Those
 * that fail are found by the checks anyway.
 */
export function doubtFailingRows(form: Form, rows: readonly AlignedRow[], readings: Readings): Readings {
  const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  const doubted = new Map(readings);
  for (const aligned of rows) {
    if (isWhole(aligned)) continue;
    const { target } = aligned;
    const within = equalitiesOf(form).filter(({ keys }) => keys.every((key) => target.keys.includes(key)));
    const failing = within.filter((equality) => holds(equality, read) === false);
    if (failing.length === 0 || failing.length === within.length) continue;
    for (const key of target.keys) {
      const reading = doubted.get(key);
      const isFound = failing.some(({ keys }) => keys.includes(key));
      if (reading && reading.cell.value !== null && !isFound)
        doubted.set(key, withDoubt(reading, MAY_HAVE_SHIFTED));
    }
  }
  return doubted;
}
