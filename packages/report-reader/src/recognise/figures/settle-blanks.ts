import { totalsOf, type CellKey, type Form } from '@zhaojian/report';
import { withDoubt, type CellReading } from './read-cell.ts';
import { equalitiesOf, holds } from './row-relations.ts';

export type Readings = ReadonlyMap<CellKey, CellReading>;

const tableOf = (key: CellKey): string => key.slice(0, key.indexOf('.'));

const MAY_HAVE_MOVED = '同行有空白格，各数可能错位，请核对';

const countedAsZero = (reading: CellReading): CellReading => ({
  isBlank: false,
  cell: { ...reading.cell, value: 0, basis: 'blank' },
});

const leftUnread = (reading: CellReading, doubt: string): CellReading => ({
  isBlank: false,
  cell: { ...reading.cell, doubt },
});

/** What the 勾稽关系 say of blanks, when all of them are counted as 0. */
interface Judgement {
  /** Cells of a relation that does not hold with a blank counted as 0. */
  readonly failing: ReadonlySet<CellKey>;
  /** Blanks in a relation that holds, none of whose other blanks stands in one that does not. */
  readonly confirmed: ReadonlySet<CellKey>;
}

function judge(form: Form, readings: Readings): Judgement {
  const isBlank = (key: CellKey): boolean => readings.get(key)?.isBlank ?? false;
  const asZero = (key: CellKey): number | null =>
    isBlank(key) ? 0 : (readings.get(key)?.cell.value ?? null);
  const judged = equalitiesOf(form)
    .filter(({ keys }) => keys.some(isBlank))
    .map((equality) => ({ keys: equality.keys, result: holds(equality, asZero) }));
  const failing = new Set(judged.flatMap(({ keys, result }) => (result === false ? keys : [])));
  const isHole = (key: CellKey): boolean => isBlank(key) && failing.has(key);
  const confirmed = judged.filter(({ keys, result }) => result === true && !keys.some(isHole));
  return { failing, confirmed: new Set(confirmed.flatMap(({ keys }) => keys)) };
}

/**
 * The figures beside a blank that is not explained: it may be the hole that a shifted row left, so the whole
 * row may stand in the wrong columns. In a row that is blank from end to end nothing can have shifted.
 */
function besideUnexplainedBlanks(
  rows: readonly (readonly CellKey[])[],
  readings: Readings,
  judgement: Judgement,
): Set<CellKey> {
  const { failing, confirmed } = judgement;
  return new Set(
    rows.flatMap((keys) => {
      const blanks = keys.filter((key) => readings.get(key)?.isBlank);
      const isWhole = blanks.length === keys.length;
      const isExplained = blanks.every((key) => confirmed.has(key)) && !keys.every((key) => failing.has(key));
      return isWhole || isExplained ? [] : keys;
    }),
  );
}

/**
 * The figures of rows that leave only their first place blank, in tables that print zeros: so does a row that
 * was moved one place to the right and lost its last figure. The 勾稽关系 may hold by chance.
 */
function besideFirstBlanks(rows: readonly (readonly CellKey[])[], readings: Readings): Set<CellKey> {
  const isBlank = (key: CellKey): boolean => readings.get(key)?.isBlank ?? false;
  const valueOf = (key: CellKey): number | null => readings.get(key)?.cell.value ?? null;
  const printsZeros = new Set(rows.flat().flatMap((key) => (valueOf(key) === 0 ? [tableOf(key)] : [])));
  return new Set(
    rows.flatMap((keys) => {
      const [first, ...others] = keys;
      const isMoved =
        first !== undefined &&
        printsZeros.has(tableOf(first)) &&
        isBlank(first) &&
        !others.some(isBlank) &&
        others.some((key) => (valueOf(key) ?? 0) !== 0);
      return isMoved ? keys : [];
    }),
  );
}

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
 * check will look at them any more. A blank that no relation confirms counts as 0 too, and says so;
 * only a table left wholly blank says by itself that there was nothing to count. When nothing at all is
 * filled in but totals of 0, nothing is counted.
 *
 * @param rows the keys of each row as it is printed
 */
export function settleBlanks(
  form: Form,
  readings: Readings,
  rows: readonly (readonly CellKey[])[],
): Readings {
  const isEmptyForm = !isFilledIn(form, readings);
  const notBlankTables = new Set(
    [...readings].filter(([, { isBlank }]) => !isBlank).map(([key]) => tableOf(key)),
  );
  const judgement = judge(form, readings);
  const { failing, confirmed } = judgement;
  const besideBlanks = new Set([
    ...besideUnexplainedBlanks(rows, readings, judgement),
    ...besideFirstBlanks(rows, readings),
  ]);

  const settle = (key: CellKey, reading: CellReading): CellReading => {
    if (reading.isBlank) {
      if (isEmptyForm) return leftUnread(reading, '三张表都没有填写任何数字');
      if (failing.has(key)) return leftUnread(reading, '空白格，按 0 计时所在行或列的勾稽关系不成立');
      const isConfirmed = confirmed.has(key) || !notBlankTables.has(tableOf(key));
      const settled = besideBlanks.has(key)
        ? withDoubt(countedAsZero(reading), MAY_HAVE_MOVED)
        : countedAsZero(reading);
      return isConfirmed ? settled : withDoubt(settled, '空白格，没有勾稽关系可以验证，按 0 计');
    }
    if (reading.cell.value === null) return reading;
    if (failing.has(key)) return withDoubt(reading, '同行或同列有空白格，勾稽关系不成立，请核对');
    return besideBlanks.has(key) ? withDoubt(reading, MAY_HAVE_MOVED) : reading;
  };
  return new Map([...readings].map(([key, reading]) => [key, settle(key, reading)]));
}
