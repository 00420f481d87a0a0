import { tableOfCell, totalsOf, type CellKey, type Form } from '@zhaojian/report';
import { judgeBlanks } from './judge-blanks.ts';
import { movedFigures, type RowOfCells } from './moved-figures.ts';
import { withDoubt, type CellReading, type Readings } from './read-cell.ts';

const countedAsZero = (reading: CellReading): CellReading => ({
  isBlank: false,
  cell: { ...reading.cell, value: 0, basis: 'blank' },
});

const leftUnread = (reading: CellReading, doubt: string): CellReading => ({
  isBlank: false,
  cell: { ...reading.cell, doubt },
});

/** Whether anything is filled in: totals of 0 are what a workbook computes of a form that nobody has begun. */
function isFilledIn(form: Form, readings: Readings): boolean {
  const totals = new Set(totalsOf(form).map(({ key }) => key));
  return [...readings].some(
    ([key, { cell }]) => cell.value !== null && !(cell.value === 0 && totals.has(key)),
  );
}

/**
 * Settles what printed blanks mean. A blank counts as 0 when every 勾稽关系 it stands in holds with all
 * blanks counted as 0; else it stays unread, and the figures that fail with it become doubtful, because no
 * check will look at them any more. A total that nobody filled in stays unread and casts no doubt. A blank that
 * no relation confirms counts as 0 too, and says so; only a table left wholly blank says by itself that there
 * was nothing to count. When nothing at all is filled in but totals of 0, nothing is counted. Figures that
 * may have moved because of blanks become doubtful.
 *
 * @param rows the rows as they are printed
 */
export function settleBlanks(form: Form, readings: Readings, rows: readonly RowOfCells[]): Readings {
  const isEmptyForm = !isFilledIn(form, readings);
  const notBlankTables = new Set(
    [...readings].filter(([, { isBlank }]) => !isBlank).map(([key]) => tableOfCell(key)),
  );
  const judged = judgeBlanks(form, readings);
  const { unfilled, failing, confirmed } = judged;
  const moved = movedFigures(form, rows, readings, judged);
  const doubtMoved = (key: CellKey, reading: CellReading): CellReading => {
    const reason = moved.get(key);
    return reason === undefined ? reading : withDoubt(reading, reason);
  };

  const settle = (key: CellKey, reading: CellReading): CellReading => {
    if (reading.isBlank) {
      if (isEmptyForm) return leftUnread(reading, '三张表都没有填写任何数字');
      const sum = unfilled.get(key);
      if (sum !== undefined) return leftUnread(reading, `总计没有填写，各项之和是 ${sum}`);
      if (failing.has(key)) return leftUnread(reading, '空白格，按 0 计时所在行或列的勾稽关系不成立');
      const isConfirmed = confirmed.has(key) || !notBlankTables.has(tableOfCell(key));
      const settled = isConfirmed
        ? countedAsZero(reading)
        : withDoubt(countedAsZero(reading), '空白格，没有勾稽关系可以验证，按 0 计');
      return doubtMoved(key, settled);
    }
    if (reading.cell.value === null) return reading;
    if (failing.has(key)) return withDoubt(reading, '同行或同列有空白格，勾稽关系不成立，请核对');
    return doubtMoved(key, reading);
  };
  return new Map([...readings].map(([key, reading]) => [key, settle(key, reading)]));
}
