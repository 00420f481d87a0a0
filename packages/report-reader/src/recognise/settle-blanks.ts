import type { CellKey, Form } from '@zhaojian/report';
import { withDoubt, type CellReading } from './read-cell.ts';
import { equalitiesOf, holds } from './row-relations.ts';

export type Readings = ReadonlyMap<CellKey, CellReading>;

const countedAsZero = (reading: CellReading, doubt: string | null): CellReading => ({
  isBlank: false,
  cell: { ...reading.cell, value: 0, basis: 'blank', ...(doubt === null ? {} : { doubt }) },
});

const leftUnread = (reading: CellReading, doubt: string): CellReading => ({
  isBlank: false,
  cell: { ...reading.cell, doubt },
});

const tableOf = (key: CellKey): string => key.slice(0, key.indexOf('.'));

/**
 * Settles what printed blanks mean. A blank counts as 0 when every 勾稽关系 it stands in holds with all
 * blanks counted as 0; else it stays unread, and the figures that fail with it become doubtful, because no
 * check will look at them any more. A blank that no relation confirms counts as 0 too, and says so when its
 * table has figures; a table left wholly blank says that there was nothing to count. When nothing at all is
 * filled in, nothing is counted.
 */
export function settleBlanks(form: Form, readings: Readings): Readings {
  const isBlank = (key: CellKey): boolean => readings.get(key)?.isBlank ?? false;
  const filledTables = new Set(
    [...readings].filter(([, { cell }]) => cell.value !== null).map(([key]) => tableOf(key)),
  );
  const asZero = (key: CellKey): number | null =>
    isBlank(key) ? 0 : (readings.get(key)?.cell.value ?? null);
  const judged = equalitiesOf(form)
    .filter(({ keys }) => keys.some(isBlank))
    .map((equality) => ({ keys: equality.keys, result: holds(equality, asZero) }));
  const failing = new Set(judged.filter(({ result }) => result === false).flatMap(({ keys }) => keys));
  const confirmed = new Set(judged.filter(({ result }) => result === true).flatMap(({ keys }) => keys));

  return new Map(
    [...readings].map(([key, reading]) => {
      if (!reading.isBlank) {
        const isDoubtful = failing.has(key) && reading.cell.value !== null;
        return [key, isDoubtful ? withDoubt(reading, '同行或同列有空白格，勾稽关系不成立，请核对') : reading];
      }
      if (filledTables.size === 0) return [key, leftUnread(reading, '三张表都没有填写任何数字')];
      if (failing.has(key)) return [key, leftUnread(reading, '空白格，按 0 计时所在行或列的勾稽关系不成立')];
      const isConfirmed = confirmed.has(key) || !filledTables.has(tableOf(key));
      return [key, countedAsZero(reading, isConfirmed ? null : '空白格，没有勾稽关系可以验证，按 0 计')];
    }),
  );
}
