import { totalsOf, type CellKey, type Form } from '@zhaojian/report';
import type { Readings } from './read-cell.ts';
import { equalitiesOf, equalitiesWith, holds } from './row-relations.ts';
import { unfilledTotals } from './unfilled-totals.ts';

/** Which 勾稽关系 hold when all blanks are counted as 0. */
export interface BlanksJudged {
  /** Totals that nobody filled in, with what they would be; the relations they are in say nothing. */
  readonly unfilled: ReadonlyMap<CellKey, number>;
  /** Cells of a relation that does not hold with a blank counted as 0. */
  readonly failing: ReadonlySet<CellKey>;
  /**
   * Blanks in a relation that holds, none of whose other blanks is in one that does not, and that ties them to a
   * printed figure: at once, or through blanks that are so confirmed. What only one relation holds together may be
   * blank as a whole.
   */
  readonly confirmed: ReadonlySet<CellKey>;
  /** The cells of every relation that holds only with a blank that fails another one. */
  readonly besideHole: ReadonlySet<CellKey>;
  /** Whether the office leaves zeros blank: several blanks are zeros by what they add up to, and no part of a sum prints a 0. */
  readonly leavesZerosBlank: boolean;
  /** The cells of every relation that holds, and of every one that does not. */
  readonly holding: readonly (readonly CellKey[])[];
  readonly broken: readonly (readonly CellKey[])[];
}

/** Whether the cells of a relation are in no other one: a group of table four. */
const isAlone = (form: Form, keys: readonly CellKey[]): boolean =>
  keys.every((key) => equalitiesWith(form, key).length === 1);

/** The cells of the relations that tie together a printed figure, or a cell of another such relation, and others. */
function tiedTogether(
  form: Form,
  relations: readonly (readonly CellKey[])[],
  isBlank: (key: CellKey) => boolean,
): Set<CellKey> {
  const confirmed = new Set<CellKey>(relations.filter((keys) => isAlone(form, keys)).flat());
  let waiting = relations;
  for (let tied = relations; tied.length > 0;) {
    tied = waiting.filter((keys) => keys.some((key) => !isBlank(key) || confirmed.has(key)));
    waiting = waiting.filter((keys) => !tied.includes(keys));
    for (const key of tied.flat()) confirmed.add(key);
  }
  return confirmed;
}

/** This many blanks that are zeros are a habit. */
const FEWEST_ZEROS = 5;

function doesLeaveZerosBlank(form: Form, readings: Readings, confirmed: ReadonlySet<CellKey>): boolean {
  const totals = new Set(totalsOf(form).map(({ key }) => key));
  const printsZero = [...readings].some(
    ([key, { cell }]) => cell.value === 0 && cell.basis !== 'arithmetic' && !totals.has(key),
  );
  const zeros = [...confirmed].filter((key) => readings.get(key)?.isBlank).length;
  return !printsZero && zeros >= FEWEST_ZEROS;
}

/** A mistake in another row is in one column of the table. */
const FEWEST_COLUMNS_LOST = 2;

/**
 * Judges the blanks of a report by the relations they are in. A row left blank from end to end of which several columns
 * miss figures has lost them: what the others add up to without it is chance.
 *
 * @param rows the cells of each row that is printed
 */
export function judgeBlanks(
  form: Form,
  readings: Readings,
  rows: readonly (readonly CellKey[])[],
): BlanksJudged {
  const isBlank = (key: CellKey): boolean => readings.get(key)?.isBlank ?? false;
  const asZero = (key: CellKey): number | null =>
    isBlank(key) ? 0 : (readings.get(key)?.cell.value ?? null);
  const unfilled = unfilledTotals(form, readings);
  const judged = equalitiesOf(form)
    .filter(({ keys }) => !keys.some((key) => unfilled.has(key)))
    .map((equality) => ({ keys: equality.keys, result: holds(equality, asZero) }));
  const keysWhere = (wanted: boolean) =>
    judged.filter(({ result }) => result === wanted).map(({ keys }) => keys);
  const [holding, broken] = [keysWhere(true), keysWhere(false)];
  const failing = new Set(broken.filter((keys) => keys.some(isBlank)).flat());
  const isHole = (key: CellKey): boolean => isBlank(key) && failing.has(key);
  const confirming = holding.filter((keys) => keys.some(isBlank) && !keys.some(isHole));
  const besideHole = new Set(holding.filter((keys) => keys.some(isHole)).flat());
  const lost = new Set(
    rows.filter((keys) => keys.every(isBlank) && keys.filter(isHole).length >= FEWEST_COLUMNS_LOST).flat(),
  );
  const confirmed = new Set([...tiedTogether(form, confirming, isBlank)].filter((key) => !lost.has(key)));
  const leavesZerosBlank = doesLeaveZerosBlank(form, readings, confirmed);
  return { unfilled, failing, confirmed, besideHole, leavesZerosBlank, holding, broken };
}
