import { FORMS, cellOf, splitFigures, type CellKey, type Form } from '@zhaojian/report';
import type { AlignedRow } from '../alignment/align-rows.ts';
import type { CellReading, Readings } from '../figures/read-cell.ts';

/** The figures that a form holds in one row and another one divides, each with its parts. */
const wholesOf = (form: Form): [CellKey, readonly CellKey[]][] =>
  FORMS.flatMap((other) => [...splitFigures(other)]).filter(
    ([whole, parts]) => cellOf(form, whole) && !parts.some((part) => cellOf(form, part)),
  );

/** The rows in which a report prints the parts of a row that its form does not divide. */
export function rowsOfParts(form: Form, aligned: readonly AlignedRow[]): AlignedRow[] {
  const parts = new Set(wholesOf(form).flatMap(([, keys]) => keys));
  return aligned.filter(({ target }) => target.keys.some((key) => parts.has(key)));
}

function sumOf(parts: readonly (CellReading | undefined)[]): CellReading | null {
  const [first] = parts;
  if (!first?.cell.place) return null;
  let sum = 0;
  const printed: string[] = [];
  for (const part of parts) {
    if (typeof part?.cell.value !== 'number') return null;
    sum += part.cell.value;
    printed.push(part.cell.printed?.trim() ?? '');
  }
  const terms = printed.join('+');
  return {
    cell: { value: sum, printed: terms, basis: 'arithmetic', place: first.cell.place },
    doubts: [{ code: 'sumOfParts', rows: parts.length, terms }],
    isBlank: false,
  };
}

/**
 * The figures of rows that a report divides although its form does not (（六）其他处理 in three rows): the sum of
 * the printed parts, with a doubt that says so. Where a part is blank or cannot be read the figure stays unread.
 *
 * @param separates the readings of the rows of parts
 */
export function sumsOfParts(form: Form, parts: Readings): [CellKey, CellReading][] {
  return wholesOf(form).flatMap(([whole, keys]): [CellKey, CellReading][] => {
    const sum = sumOf(keys.map((key) => parts.get(key)));
    return sum ? [[whole, sum]] : [];
  });
}
