import { FORMS, SPLIT_FIGURES, cellOf, type CellKey } from '@zhaojian/report';
import { unreadReading, withDoubts, type CellReading, type Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../placing/align-rows.ts';
import { equalitiesOf, holds } from '../figures/row-relations.ts';

/** The rows of another era that are printed in one, unless their parts are printed too. */
export function undividedRows(aligned: readonly AlignedRow[]): AlignedRow[] {
  const printed = new Set(aligned.flatMap(({ target }) => target.keys));
  return aligned.filter(
    ({ target }) =>
      target.standing === 'whole' &&
      !target.keys.some((key) => (SPLIT_FIGURES.get(key) ?? []).some((part) => printed.has(part))),
  );
}

/**
 * The parts of figures that are printed as one although the form divides them (（六）其他处理 as a single
 * row). A sum cannot be divided, so the parts stay unread, each with what was printed and where. Even a sum
 * of 0 is not written into rows that the report does not have: the person who corrects the draft does that.
 *
 * @param undivided the readings of the figures printed as one
 */
export function partsOf(undivided: Readings): [CellKey, CellReading][] {
  return [...undivided].flatMap(([whole, { cell }]) =>
    (SPLIT_FIGURES.get(whole) ?? []).map((part): [CellKey, CellReading] => {
      const printed = cell.printed?.trim() || '空白';
      const { cell: unread, isBlank } = unreadReading(
        `原文只印了一行合计（${printed}），没有分项，无法分到各行`,
      );
      const place = cell.place ? { place: cell.place } : {};
      return [part, { isBlank, cell: { ...unread, printed: cell.printed, ...place } }];
    }),
  );
}

const SUM_FAILS = '把只印了一行的合计算在内，各项之和与总计不符，请核对';

/**
 * Holds the figures against the 勾稽关系 of the era that prints them as one: within their own form these
 * relations cannot be judged, since the parts are unread. Figures that fail become doubtful.
 */
export function checkWithUndivided(readings: Readings, undivided: Readings): Readings {
  if (undivided.size === 0) return readings;
  const read = (key: CellKey): number | null => (undivided.get(key) ?? readings.get(key))?.cell.value ?? null;
  const era = FORMS.find((form) => [...undivided.keys()].every((key) => cellOf(form, key)));
  const failing = (era ? equalitiesOf(era) : [])
    .filter(({ keys }) => keys.some((key) => undivided.has(key)))
    .filter((equality) => holds(equality, read) === false)
    .flatMap(({ keys }) => keys);
  return withDoubts(readings, new Map(failing.map((key) => [key, SUM_FAILS])));
}
