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

/** A part of a figure that is printed as one: 0 of a 0, blank of a blank, of any other number nobody can say how much. */
function partOf({ cell, doubts, isBlank }: CellReading): CellReading {
  const place = cell.place ? { place: cell.place } : {};
  if (isBlank) return { cell, doubts, isBlank };
  if (cell.value === 0) return { cell: { ...cell, basis: 'arithmetic' }, doubts, isBlank };
  const unread = unreadReading([{ code: 'notDivided', printed: cell.printed?.trim() || '空白' }]);
  return { ...unread, cell: { ...unread.cell, printed: cell.printed, ...place } };
}

/**
 * The parts of figures that are printed as one although the form divides them (（六）其他处理 as a single row): counts
 * that add up to 0 are 0. A sum that is not 0 cannot be divided, so its parts stay unread, each with what was printed and
 * where.
 *
 * @param undivided the readings of the figures printed as one
 */
export const partsOf = (form: Form, undivided: Readings): [CellKey, CellReading][] =>
  [...undivided].flatMap(([whole, reading]) =>
    (splitFigures(form).get(whole) ?? []).map((part): [CellKey, CellReading] => [part, partOf(reading)]),
  );
