import { matchColumns } from './match-columns.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import type { HeadSpan, PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';

const says = (text: string, group: RowTarget): boolean =>
  group.spellings.some(({ words }) => words === normaliseLabel(text).words);

const isComplete = (heads: readonly HeadSpan[], target: RowTarget): boolean =>
  !matchColumns(heads, target.columns).spans.includes(null);

/** The part of a row that is under the heads of a group of columns; null where it is not printed whole. */
function partUnder(row: PrintedRow, heads: readonly HeadSpan[], group: RowTarget): PrintedRow | null {
  const own = heads.filter(({ texts }) => texts.some((text) => says(text, group)));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || !isComplete(own, group)) return null;
  const isUnder = ({ from, to }: HeadSpan): boolean => from < last.to && to > first.from;
  return {
    ...row,
    labels: [group.rowPath.at(-1)?.label ?? ''],
    heads: own,
    figures: row.figures.filter(({ columns }) => columns && isUnder({ ...columns, texts: [] })),
  };
}

/** A row that is a group by itself: its heads are the group's, and the text above its table names it. */
function rowBelowCaption(
  row: PrintedRow,
  heads: readonly HeadSpan[],
  groups: readonly RowTarget[],
): PrintedRow | null {
  const caption = row.captions?.findLast((text) => groups.some((group) => says(text, group)));
  const group = groups.find((other) => caption !== undefined && says(caption, other));
  return caption !== undefined && group && isComplete(heads, group) ? { ...row, labels: [caption] } : null;
}

/**
 * Takes rows of figures without labels apart into the groups of columns they are under, in tables that print
 * some of the form's groups only: 行政复议 in one table and 行政诉讼 in another. Rows that print all of them, and
 * any other row, stay as they are.
 */
export function splitIntoGroups(rows: readonly PrintedRow[], targets: readonly RowTarget[]): PrintedRow[] {
  const wholes = targets.filter(({ kind, rowPath }) => kind === 'own' && rowPath.length === 0);
  return rows.flatMap((row): PrintedRow[] => {
    const { heads, labels } = row;
    const isWhole = wholes.some(({ columns }) => row.figures.length >= columns.length);
    if (!heads || labels.length > 0 || isWhole) return [row];
    const groups = targets.filter(({ kind }) => kind === 'group');
    const parts = groups.flatMap((group) => partUnder(row, heads, group) ?? []);
    // Under the heads of all groups it is a row that lost a figure; nobody can say of which group.
    if (parts.length === groups.length) return [row];
    return parts.length > 0 ? parts : [rowBelowCaption(row, heads, groups) ?? row];
  });
}
