import type { CellKey, Form, Head } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import { assigned, countOf, type Arrangement, type OpenAssignment, type Assignment } from './assignment.ts';
import { equalitiesWith, equalitiesWithin, holds } from '../figures/row-relations.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import type { Readings } from '../figures/read-cell.ts';

/** What a cell without a piece counts: it is not known, or it was blank and counts as 0. */
type Missing = null | 0;

/** The verdict of the 勾稽关系 on an arrangement: right, wrong, or none. */
type Verdict = 'confirmed' | 'ruledOut' | 'open';

/** An arrangement is confirmed where every 勾稽关系 that can be judged with it holds, and at least one can; blanks count as 0. */
function verdictOn(
  form: Form,
  keys: readonly CellKey[],
  way: Arrangement,
  missing: Missing,
  others: Readings,
): Verdict {
  const read = (key: CellKey): number | null => {
    const column = keys.indexOf(key);
    if (column < 0) {
      const other = others.get(key);
      return other?.isBlank ? 0 : (other?.cell.value ?? null);
    }
    return way[column] ? countOf(way[column]) : missing;
  };
  const results = [...new Set(keys.flatMap((key) => equalitiesWith(form, key)))].map((equality) =>
    holds(equality, read),
  );
  if (results.includes(false)) return 'ruledOut';
  return results.includes(true) ? 'confirmed' : 'open';
}

/** What several ways have in common: the piece of each column whose value is the same in all of them. */
function agreementOf(ways: readonly Arrangement[], columns: number): Arrangement {
  return Array.from({ length: columns }, (_, column) => {
    const pieces = ways.map((way) => way[column] ?? null);
    const values = new Set(pieces.map((piece) => (piece ? countOf(piece) : 0)));
    return values.size === 1 ? (pieces.find((piece) => piece !== null) ?? null) : null;
  });
}

/** The columns in which one arrangement differs from another, each with its figure. */
function differenceOf(target: RowTarget, way: Arrangement, other: Arrangement): string {
  const labels = target.columns.map((path) => path.at(-1)?.label ?? '');
  const nameOf = (path: readonly Head[], label: string): string =>
    labels.indexOf(label) === labels.lastIndexOf(label)
      ? label
      : path
          .slice(-2)
          .map((head) => head.label)
          .join('·');
  const figures = target.columns.flatMap((path, column) => {
    const [figure, there] = [way[column]?.text.trim() ?? '', other[column]?.text.trim() ?? ''];
    return figure === there || figure === '' ? [] : [`${nameOf(path, labels[column] ?? '')} ${figure}`];
  });
  return figures.join('、');
}

/** The two likeliest of several ways, as a person reads them. */
function eitherOf(target: RowTarget, ways: readonly Arrangement[]): readonly [string, string] | null {
  const [one, other] = ways;
  const either =
    one && other && ([differenceOf(target, one, other), differenceOf(target, other, one)] as const);
  return either && either.every((text) => text !== '') ? either : null;
}

/**
 * Decides a row whose figures could be given to its columns in several ways: by the one way that the
 * 勾稽关系 confirm, or by what all confirmed ways have in common. They choose among what is printed and never
 * supply a figure. Where every cell of a row is printed, and only where it begins is open, the one way that they do not
 * rule out is certain; any other choice stays doubtful. Where they do not choose, the row is unread.
 *
 * @param others the readings of the other rows
 */
export function chooseArrangement(
  form: Form,
  target: RowTarget,
  open: OpenAssignment,
  others: Readings,
): Assignment {
  const { keys } = target;
  const judged = open.ways.map((way) => ({ way, verdict: verdictOn(form, keys, way, null, others) }));
  const confirmed = judged.flatMap(({ way, verdict }) => (verdict === 'confirmed' ? [way] : []));
  const [first] = open.ways;
  const [only, ...more] = confirmed;
  const isOnlyOneLeft =
    only !== undefined &&
    open.why.kind === 'blanks' &&
    equalitiesWithin(form, keys).length > 0 &&
    judged.every(({ way, verdict }) => way === only || verdict === 'ruledOut');
  if (isOnlyOneLeft) return assigned(only, open.basis, open.heads, open.doubts);
  if (open.prefersFirst && first && confirmed.includes(first))
    return chosenBy(target, open, first, confirmed);
  if (only && more.length === 0) return chosenBy(target, open, only, open.ways);
  const possible =
    confirmed.length > 0
      ? confirmed
      : (open.waysWithBlanksDropped ?? []).filter(
          (way) => verdictOn(form, keys, way, 0, others) === 'confirmed',
        );
  const chosen = possible.length > 0 ? agreementOf(possible, keys.length) : keys.map(() => null);
  return chosenBy(target, open, chosen, possible.length > 0 ? possible : open.ways);
}

function chosenBy(
  target: RowTarget,
  open: OpenAssignment,
  chosen: Arrangement,
  possible: readonly Arrangement[],
): Assignment {
  const found = chosen.filter((piece) => piece !== null).length;
  const outcome = found === 0 ? 'none' : found === chosen.length ? 'all' : 'some';
  const either = outcome === 'all' ? null : eitherOf(target, possible);
  const doubt: Doubt = { code: 'severalWays', why: open.why, outcome, ...(either && { either }) };
  return found === 0
    ? assigned(chosen, 'unread', [], [doubt])
    : assigned(chosen, 'arithmetic', open.heads, [doubt, ...open.doubts]);
}
