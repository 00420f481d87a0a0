import { splitFigures, type CellKey, type Form } from '@zhaojian/report';
import { unreadReading, type CellReading, type Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';

/** The rows of another era that are printed in one, unless their parts are printed too. */
export function undividedRows(form: Form, aligned: readonly AlignedRow[]): AlignedRow[] {
  const printed = new Set(aligned.flatMap(({ target }) => target.keys));
  return aligned.filter(
    ({ target }) =>
      target.kind === 'undivided' &&
      !target.keys.some((key) => (splitFigures(form).get(key) ?? []).some((part) => printed.has(part))),
  );
}

/** Whether a figure that is printed as one counts as it is, its parts unknown. */
export const isUndivided = ({ cell, doubts }: CellReading): boolean =>
  cell.value !== null && doubts.length === 0;

/**
 * A part of a figure that is printed as one: 0 of a 0, blank of a blank, of any other number nobody can say how much, nor
 * need anybody where that number is certain.
 */
function partOf(whole: CellReading): CellReading {
  const { cell, doubts, isBlank } = whole;
  const location = cell.place ? { place: cell.place } : {};
  if (isBlank) return { cell, doubts, isBlank };
  if (cell.value === 0) return { cell: { ...cell, basis: 'arithmetic' }, doubts, isBlank };
  const unread = unreadReading([{ code: 'notDivided', printed: cell.printed?.trim() || '空白' }]);
  const basis = isUndivided(whole) ? 'undivided' : 'unread';
  return { ...unread, cell: { ...unread.cell, basis, printed: cell.printed, ...location } };
}

/**
 * The parts of figures that are printed as one although the form divides them (（六）其他处理 as a single row): counts
 * that add up to 0 are 0. A sum that is not 0 cannot be divided, so its parts are not known, each with what was printed and
 * where.
 *
 * @param undivided the readings of the figures printed as one
 */
export const partsOf = (form: Form, undivided: Readings): [CellKey, CellReading][] =>
  [...undivided].flatMap(([whole, reading]) =>
    (splitFigures(form).get(whole) ?? []).map((part): [CellKey, CellReading] => [part, partOf(reading)]),
  );
