import { splitFigures, type CellKey, type Form } from '@zhaojian/report';
import { unreadReading, type CellReading, type Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../placing/align-rows.ts';

/** The rows of another era that are printed in one, unless their parts are printed too. */
export function undividedRows(form: Form, aligned: readonly AlignedRow[]): AlignedRow[] {
  const printed = new Set(aligned.flatMap(({ target }) => target.keys));
  return aligned.filter(
    ({ target }) =>
      target.standing === 'whole' &&
      !target.keys.some((key) => (splitFigures(form).get(key) ?? []).some((part) => printed.has(part))),
  );
}

/**
 * The parts of figures that are printed as one although the form divides them (（六）其他处理 as a single
 * row). A sum cannot be divided, so the parts stay unread, each with what was printed and where. Even a sum
 * of 0 is not written into rows that the report does not have: the person who corrects the draft does that.
 *
 * @param undivided the readings of the figures printed as one
 */
export function partsOf(form: Form, undivided: Readings): [CellKey, CellReading][] {
  return [...undivided].flatMap(([whole, { cell }]) =>
    (splitFigures(form).get(whole) ?? []).map((part): [CellKey, CellReading] => {
      const printed = cell.printed?.trim() || '空白';
      const unread = unreadReading([{ code: 'notDivided', printed }]);
      const place = cell.place ? { place: cell.place } : {};
      return [part, { ...unread, cell: { ...unread.cell, printed: cell.printed, ...place } }];
    }),
  );
}
