import type { CellKey, Form } from '@zhaojian/report';
import { BROKEN_FIGURE, type CellReading, type Readings } from '../figures/read-cell.ts';
import { equalitiesOf, holds } from '../figures/row-relations.ts';

/**
 * Takes away the doubt about figures broken over lines where every 勾稽关系 they stand in holds with them, and
 * there is one: several figures below each other in one cell would not add up as one number.
 */
export function confirmBrokenFigures(form: Form, readings: Readings): Readings {
  const isBroken = (key: CellKey): boolean => readings.get(key)?.cell.doubt === BROKEN_FIGURE;
  const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  const judged = equalitiesOf(form)
    .filter(({ keys }) => keys.some(isBroken))
    .map((equality) => ({ keys: equality.keys, result: holds(equality, read) }));
  const keysWith = (wanted: boolean | null): Set<CellKey> =>
    new Set(judged.filter(({ result }) => result === wanted).flatMap(({ keys }) => keys));
  const [holding, failing, open] = [keysWith(true), keysWith(false), keysWith(null)];
  const confirm = ([key, reading]: readonly [CellKey, CellReading]): [CellKey, CellReading] => {
    const isConfirmed = isBroken(key) && holding.has(key) && !failing.has(key) && !open.has(key);
    if (!isConfirmed) return [key, reading];
    const { doubt: _, ...cell } = reading.cell;
    return [key, { ...reading, cell: { ...cell, basis: 'arithmetic' } }];
  };
  return new Map([...readings].map(confirm));
}
