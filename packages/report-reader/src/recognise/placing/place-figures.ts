import type { Form } from '@zhaojian/report';
import { HEADS_REORDERED, placeInOrder } from './place-in-order.ts';
import { placeUnderHeads } from './place-under-heads.ts';
import { readHeadsInText } from '../wording/heads-in-text.ts';
import { isOpen, type OpenPlacement, type Placement } from './placement.ts';
import type { PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';

/**
 * Gives the figures of a printed row to the columns of its row in the form: by the heads of the grid, else
 * by their order.
 *
 * @param headTexts the text above figures whose grid is not known
 */
export function placeFigures(
  row: PrintedRow,
  target: RowTarget,
  form: Form,
  headTexts: readonly string[],
): Placement | OpenPlacement {
  const underHeads = row.heads && placeUnderHeads(row, target, form, row.heads);
  if (underHeads) return underHeads;
  const heads = row.heads ? row.heads.flatMap((span) => span.texts) : headTexts;
  const inOrder = placeInOrder(row, target, form, heads);
  if (isOpen(inOrder) || row.heads === null) return inOrder;
  // The heads may stand over other columns than their own; their order among each other is what counts.
  const lowest = row.heads.map(({ texts }) => texts.at(-1) ?? '');
  if (!readHeadsInText(lowest, target.block).reordered) return inOrder;
  return { ...inOrder, doubts: [...inOrder.doubts, HEADS_REORDERED] };
}
