import type { CellKey, Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import type { CellReading, Readings } from './read-cell.ts';
import { equalitiesWithin, holds } from './row-relations.ts';

const isTotalFirst = ({ code }: Doubt): boolean => code === 'totalFirst';

/** The figures of the sums of a row, from the first part to the total. */
function sumsOf(form: Form, keys: readonly CellKey[], readings: Readings): (number | null)[][] {
  return equalitiesWithin(form, keys).map((equality) =>
    equality.keys.map((key) => readings.get(key)?.cell.value ?? null),
  );
}

/**
 * Takes away the doubt about the column of a table's total, when its heads name it before its parts: the rows that add up
 * with the total in its own column rule each other column out, unless the figure there is the same as the total. Where the
 * table has nothing but zeros every column says the same.
 *
 * @param rows the cells of each row
 */
export function confirmTotals(
  form: Form,
  readings: Readings,
  rows: readonly (readonly CellKey[])[],
): Readings {
  const flagged = rows.filter((keys) =>
    keys.some((key) => readings.get(key)?.doubts.some(isTotalFirst) ?? false),
  );
  if (flagged.length === 0) return readings;
  const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  const isHolding = (keys: readonly CellKey[]): boolean =>
    equalitiesWithin(form, keys).every((equality) => holds(equality, read) !== false);
  const sums = flagged.filter(isHolding).flatMap((keys) => sumsOf(form, keys, readings));
  const positions = Math.max(...sums.map(({ length }) => length - 1));
  const isRuledOut = (position: number): boolean =>
    sums.some((sum) => typeof sum[position] === 'number' && sum[position] !== sum.at(-1));
  const isCertain = Array.from({ length: positions }, (_, position) => position).every(isRuledOut);
  const withoutDoubt = new Set(
    flagged.filter((keys) => isHolding(keys) && (isCertain || keys.every((key) => read(key) === 0))).flat(),
  );
  const confirm = ([key, reading]: readonly [CellKey, CellReading]): [CellKey, CellReading] =>
    withoutDoubt.has(key)
      ? [key, { ...reading, doubts: reading.doubts.filter((doubt) => !isTotalFirst(doubt)) }]
      : [key, reading];
  return new Map([...readings].map(confirm));
}
