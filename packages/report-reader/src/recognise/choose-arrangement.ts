import type { CellKey, Form } from '@zhaojian/report';
import { parseFigure } from './parse-figure.ts';
import { arranged, type Arrangement, type OpenPlacement, type Placement } from './placement.ts';
import { equalitiesOf, holds } from './row-relations.ts';
import type { Readings } from './settle-blanks.ts';

/** Whether every 勾稽关系 that can be judged with an arrangement holds, and at least one can; blanks count as 0. */
function isConfirmed(form: Form, keys: readonly CellKey[], way: Arrangement, others: Readings): boolean {
  const read = (key: CellKey): number | null => {
    const column = keys.indexOf(key);
    if (column < 0) {
      const other = others.get(key);
      return other?.isBlank ? 0 : (other?.cell.value ?? null);
    }
    const piece = way[column];
    const figure = piece ? parseFigure(piece.text) : null;
    if (figure?.kind === 'number') return figure.value;
    return figure?.kind === 'blank' ? 0 : null;
  };
  const results = equalitiesOf(form)
    .filter((equality) => equality.keys.some((key) => keys.includes(key)))
    .map((equality) => holds(equality, read));
  return results.includes(true) && !results.includes(false);
}

/**
 * Decides a row whose figures could be given to its columns in several ways: by the one way that the
 * 勾稽关系 confirm. They choose among what is printed and never supply a figure; what they choose stays
 * doubtful. Without such a way the row is unread.
 *
 * @param others the readings of the other rows
 */
export function chooseArrangement(
  form: Form,
  keys: readonly CellKey[],
  open: OpenPlacement,
  others: Readings,
): Placement {
  const confirmed = open.ways.filter((way) => isConfirmed(form, keys, way, others));
  const first = open.ways[0];
  const chosen =
    open.prefersFirst && first && confirmed.includes(first)
      ? first
      : confirmed.length === 1
        ? confirmed[0]
        : null;
  if (!chosen) {
    return arranged(
      keys.map(() => null),
      'unread',
      [],
      [`${open.doubt}，无法确定各数的位置`],
    );
  }
  return arranged(chosen, 'arithmetic', open.heads, [`${open.doubt}，各数的位置由勾稽关系确认，请核对`]);
}
