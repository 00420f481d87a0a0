import { onceForEach, type Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import { HEADS_REORDERED, TOTAL_FIRST, assignInOrder } from './assign-in-order.ts';
import { matchColumns } from '../alignment/match-columns.ts';
import { assignUnderHeads } from './assign-under-heads.ts';
import { isTableTied } from '../figures/row-relations.ts';
import type { HeadsAbove } from './heads-above.ts';
import { assignByPrintedHeads } from './assign-by-printed-heads.ts';
import { readHeadsInText } from '../wording/heads-in-text.ts';
import { isOpen, type OpenAssignment, type Assignment } from './assignment.ts';
import type { HeadSpan, PrintedRow } from '../rows/printed-row.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';
import type { PrintedHead } from '../wording/printed-heads.ts';
import { columnLeavesOf, type RowTarget } from '../wording/row-targets.ts';

/** A row of text with as many heads above its figures, one for each column. */
function withOwnHeads(assignment: Assignment, printed: readonly PrintedHead[]): Assignment {
  const { slots } = assignment;
  const isEach = printed.length === slots.length && printed.every(({ column }, at) => column === at);
  if (!isEach) return assignment;
  return { ...assignment, slots: slots.map((slot, at) => ({ ...slot, head: printed[at]?.text ?? '' })) };
}

/** The columns whose own heads are not among those printed above a row. */
function columnsWithoutHeads(row: PrintedRow, { block, columns }: RowTarget, above: HeadsAbove): Set<number> {
  const match = row.heads ? matchColumns(row.heads, columns) : null;
  const said = new Set(above.printed.flatMap(({ column }) => column ?? []));
  const labels = columnLeavesOf(block).map(({ label }) => label);
  const timesSaid = (label: string): number =>
    above.texts.join('').split(label).length - 1 || above.printed.filter(({ text }) => text === label).length;
  const hasNoHead = (column: number): boolean => {
    if (match) return match.spans[column] === null || match.byPosition.has(column);
    const label = labels[column] ?? '';
    const times = labels.filter((other) => other === label).length;
    return times > 1 ? timesSaid(label) < times : !said.has(column);
  };
  return new Set(columns.flatMap((_, column) => (hasNoHead(column) ? [column] : [])));
}

/** Figures below heads that the form does not know: those of the columns whose heads are missing are doubtful. */
export function flagUnknownHeads(
  assignment: Assignment,
  { row, target }: AlignedRow,
  form: Form,
  above: HeadsAbove,
): Assignment {
  const [head] = above.unknown;
  if (head === undefined || !isTableTied(form, target.table)) return assignment;
  const headless = columnsWithoutHeads(row, target, above);
  const doubtOf = (column: number): Doubt => ({
    code: 'headUnknown',
    head,
    asked: target.columns[column]?.at(-1)?.label ?? '',
  });
  const slots = assignment.slots.map((slot, at) =>
    headless.has(at) ? { ...slot, doubt: doubtOf(at) } : slot,
  );
  return { ...assignment, slots };
}

/**
 * Gives the figures of a printed row to the columns of its row in the form: by the heads of the grid, otherwise by their
 * order.
 *
 * @param above the heads and texts above the figures
 */
export function assignFigures(
  row: PrintedRow,
  target: RowTarget,
  form: Form,
  above: HeadsAbove,
): Assignment | OpenAssignment {
  const byPrintedHeads = isTableTied(form, target.table) ? null : assignByPrintedHeads(row, target, above);
  return byPrintedHeads ?? assignByForm(row, target, form, above);
}

const textsOf = onceForEach((heads: readonly HeadSpan[]) => heads.flatMap(({ texts }) => texts));
const lowestOf = onceForEach((heads: readonly HeadSpan[]) => heads.map(({ texts }) => texts.at(-1) ?? ''));

/** Assigns figures below heads that are the form's, or below none. */
function assignByForm(
  row: PrintedRow,
  target: RowTarget,
  form: Form,
  above: HeadsAbove,
): Assignment | OpenAssignment {
  const underHeads = row.heads && assignUnderHeads(row, target, form, row.heads);
  if (underHeads) return underHeads;
  const heads = row.heads ? textsOf(row.heads) : above.texts;
  const inOrder = assignInOrder(row, target, form, heads, row.heads ? undefined : above.lines);
  if (isOpen(inOrder)) return inOrder;
  if (row.heads === null) return withOwnHeads(inOrder, above.printed);
  // The heads may be over other columns than their own; their order among each other is what counts.
  const { reordered, totalFirst } = readHeadsInText(lowestOf(row.heads), target.block);
  if (!reordered && !totalFirst) return inOrder;
  return { ...inOrder, doubts: [...inOrder.doubts, reordered ? HEADS_REORDERED : TOTAL_FIRST] };
}
