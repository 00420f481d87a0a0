import type { CellKey, Form } from '@zhaojian/report';
import type { CellReading, Readings } from './read-cell.ts';
import type { Doubt } from '../doubts/doubt.ts';
import { equalitiesOf, holds, type Equality } from './row-relations.ts';
import { parseFigure } from '../wording/parse-figure.ts';

const isOnlyBroken = (doubts: readonly Doubt[]): boolean =>
  doubts.length === 1 && doubts[0]?.code === 'brokenFigure';

/** The digits of a cell on each of its lines. */
const linesOf = (reading: CellReading | undefined): string[] => (reading?.cell.printed ?? '').split('\n');

/**
 * Whether an equality holds for the lines of its cells one by one as well, what is not there as 0: then they may be
 * two rows of figures printed into one. Only digits that several lines of less than a full cell each hold leave that open.
 */
function mayBeSeveralRows(equality: Equality, readings: Readings): boolean {
  const isNarrow = (key: CellKey): boolean => {
    const { printed, value } = readings.get(key)?.cell ?? {};
    return value !== null && printed?.includes('\n') === true && parseFigure(printed).kind === 'unreadable';
  };
  if (!equality.keys.some(isNarrow)) return false;
  const height = Math.max(...equality.keys.map((key) => linesOf(readings.get(key)).length));
  return Array.from({ length: height }, (_, line) => line).every(
    (line) => holds(equality, (key) => Number(linesOf(readings.get(key))[line] ?? 0)) === true,
  );
}

/**
 * Takes away the doubt about figures broken over lines where every 勾稽关系 they are in holds with them that says
 * anything, and there is one: several figures below each other in one cell would not add up as one number, unless line by line.
 */
export function confirmBrokenFigures(form: Form, readings: Readings): Readings {
  const isBroken = (key: CellKey): boolean => isOnlyBroken(readings.get(key)?.doubts ?? []);
  // A total that nobody filled in says nothing of its parts, as where blanks are judged.
  const isLeftBlank = (key: CellKey): boolean =>
    readings.get(key)?.doubts.some(({ code }) => code === 'totalNotFilledIn') ?? false;
  const read = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  const judged = equalitiesOf(form)
    .filter(({ keys }) => keys.some(isBroken) && !keys.some(isLeftBlank))
    .map((equality) => ({
      keys: equality.keys,
      result: mayBeSeveralRows(equality, readings) ? null : holds(equality, read),
    }));
  const keysWith = (wanted: boolean | null): Set<CellKey> =>
    new Set(judged.filter(({ result }) => result === wanted).flatMap(({ keys }) => keys));
  const [holding, failing, open] = [keysWith(true), keysWith(false), keysWith(null)];
  const confirm = ([key, reading]: readonly [CellKey, CellReading]): [CellKey, CellReading] => {
    const isConfirmed = isBroken(key) && holding.has(key) && !failing.has(key) && !open.has(key);
    if (!isConfirmed) return [key, reading];
    return [key, { ...reading, doubts: [], cell: { ...reading.cell, basis: 'arithmetic' } }];
  };
  return new Map([...readings].map(confirm));
}
