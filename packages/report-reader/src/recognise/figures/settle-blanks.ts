import { tableOfCell, totalsOf, type CellKey, type Form } from '@zhaojian/report';
import { judgeBlanks } from './judge-blanks.ts';
import { isExplained, movedFigures, type RowOfCells } from './moved-figures.ts';
import type { Doubt } from '../doubts/doubt.ts';
import { withDoubts, type CellReading, type Readings } from './read-cell.ts';

const countedAsZero = (reading: CellReading): CellReading => ({
  ...reading,
  isBlank: false,
  cell: { ...reading.cell, value: 0, basis: 'blank' },
});

const leftUnread = (reading: CellReading, doubt: Doubt): CellReading => ({
  ...reading,
  isBlank: false,
  doubts: [doubt],
});

/** Whether anything is filled in: totals of 0 are what a workbook computes of a form that nobody has begun. */
function isFilledIn(form: Form, readings: Readings): boolean {
  const totals = new Set(totalsOf(form).map(({ key }) => key));
  return [...readings].some(
    ([key, { cell }]) => cell.value !== null && !(cell.value === 0 && totals.has(key)),
  );
}

/**
 * Settles what printed blanks mean. A blank counts as 0 when every 勾稽关系 it is in holds with all blanks counted as 0;
 * otherwise it stays unread, and the figures that fail with it become doubtful, because no check will look at them any more.
 * A total that nobody filled in stays unread and casts no doubt. A blank that no relation confirms counts as 0 too, and says
 * so, unless it is a cell of its own: a cell between borders, or a mark instead of a figure. A table left wholly blank says
 * by itself that there was nothing to count. When nothing at all is filled in but totals of 0, nothing is counted. Figures
 * that may have moved because of blanks become doubtful.
 *
 * @param rows the rows as they are printed
 */
export function settleBlanks(form: Form, readings: Readings, rows: readonly RowOfCells[]): Readings {
  const isEmptyForm = !isFilledIn(form, readings);
  const notBlankTables = new Set(
    [...readings].filter(([, { isBlank }]) => !isBlank).map(([key]) => tableOfCell(key)),
  );
  const judged = judgeBlanks(
    form,
    readings,
    rows.map(({ keys }) => keys),
  );
  const { unfilled, failing } = judged;
  const blanksOf = new Map(rows.flatMap(({ keys, blanks }) => keys.map((key) => [key, blanks] as const)));
  const moved = movedFigures(form, rows, readings, judged);
  const doubtMoved = (key: CellKey, reading: CellReading): CellReading => {
    const reason = moved.get(key);
    return reason === undefined ? reading : withDoubts(reading, [reason]);
  };

  const settle = (key: CellKey, reading: CellReading): CellReading => {
    if (reading.isBlank) {
      if (isEmptyForm) return leftUnread(reading, { code: 'emptyForm' });
      const sum = unfilled.get(key);
      if (sum !== undefined) return leftUnread(reading, { code: 'totalNotFilledIn', sum });
      if (failing.has(key)) return leftUnread(reading, { code: 'blankFails' });
      const isConfirmed =
        isExplained(key, blanksOf.get(key) ?? 'open', judged) || !notBlankTables.has(tableOfCell(key));
      const settled = isConfirmed
        ? countedAsZero(reading)
        : withDoubts(countedAsZero(reading), [{ code: 'blankUnconfirmed' }]);
      return doubtMoved(key, settled);
    }
    if (reading.cell.value === null) return reading;
    if (failing.has(key)) return withDoubts(reading, [{ code: 'failsWithBlank' }]);
    return doubtMoved(key, reading);
  };
  return new Map([...readings].map(([key, reading]) => [key, settle(key, reading)]));
}
