import type { CellKey, Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { arranged, type Arrangement, type OpenPlacement, type Placement } from './placement.ts';
import { equalitiesOf, holds } from '../figures/row-relations.ts';
import type { FigurePiece } from '../rows/printed-row.ts';
import type { Readings } from '../figures/read-cell.ts';

/** What a piece counts: blanks as 0, null where there is none or it cannot be read. */
function countOf(piece: FigurePiece | null | undefined): number | null {
  const figure = piece ? parseFigure(piece.text) : null;
  if (figure?.kind === 'number') return figure.value;
  return figure?.kind === 'blank' ? 0 : null;
}

/** What a cell without a piece counts: it is not known, or it was blank and counts as 0. */
type Missing = null | 0;

/** Whether every 勾稽关系 that can be judged with an arrangement holds, and at least one can; blanks count as 0. */
function isConfirmed(
  form: Form,
  keys: readonly CellKey[],
  way: Arrangement,
  missing: Missing,
  others: Readings,
): boolean {
  const read = (key: CellKey): number | null => {
    const column = keys.indexOf(key);
    if (column < 0) {
      const other = others.get(key);
      return other?.isBlank ? 0 : (other?.cell.value ?? null);
    }
    return way[column] ? countOf(way[column]) : missing;
  };
  const results = equalitiesOf(form)
    .filter((equality) => equality.keys.some((key) => keys.includes(key)))
    .map((equality) => holds(equality, read));
  return results.includes(true) && !results.includes(false);
}

/** What several ways have in common: the piece of each column whose value is the same in all of them. */
function agreementOf(ways: readonly Arrangement[], columns: number): Arrangement {
  return Array.from({ length: columns }, (_, column) => {
    const pieces = ways.map((way) => way[column] ?? null);
    const values = new Set(pieces.map((piece) => (piece ? countOf(piece) : 0)));
    return values.size === 1 ? (pieces.find((piece) => piece !== null) ?? null) : null;
  });
}

/**
 * Decides a row whose figures could be given to its columns in several ways: by the one way that the
 * 勾稽关系 confirm, or by what all confirmed ways have in common. They choose among what is printed and never
 * supply a figure; what they choose stays doubtful. Where they do not choose, the row is unread.
 *
 * @param others the readings of the other rows
 */
export function chooseArrangement(
  form: Form,
  keys: readonly CellKey[],
  open: OpenPlacement,
  others: Readings,
): Placement {
  const confirmed = open.ways.filter((way) => isConfirmed(form, keys, way, null, others));
  const first = open.ways[0];
  if (open.prefersFirst && first && confirmed.includes(first)) return chosenBy(open, first);
  if (confirmed.length === 1 && confirmed[0]) return chosenBy(open, confirmed[0]);
  const possible =
    confirmed.length > 0
      ? confirmed
      : (open.waysWithBlanksDropped ?? []).filter((way) => isConfirmed(form, keys, way, 0, others));
  return chosenBy(open, possible.length > 0 ? agreementOf(possible, keys.length) : keys.map(() => null));
}

function chosenBy(open: OpenPlacement, chosen: Arrangement): Placement {
  const found = chosen.filter((piece) => piece !== null).length;
  const outcome = found === 0 ? 'none' : found === chosen.length ? 'all' : 'some';
  const doubt: Doubt = { code: 'severalWays', why: open.why, outcome };
  return found === 0
    ? arranged(chosen, 'unread', [], [doubt])
    : arranged(chosen, 'arithmetic', open.heads, [doubt]);
}
