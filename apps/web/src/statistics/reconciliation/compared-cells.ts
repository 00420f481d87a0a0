import type { DifferenceReason, Reconciliation } from '@zhaojian/contract';
import {
  type CellKey,
  cellName,
  cellsOf,
  formById,
  inTenThousandths,
  type TableId,
  tableSections,
} from '@zhaojian/report';

/** A cell with both its numbers, and what can explain that they differ. */
export interface ComparedCell {
  readonly key: CellKey;
  readonly table: TableId;
  readonly name: string;
  /** Null where the published report says nothing. */
  readonly published: number | null;
  readonly summed: number;
  /** Published less summed. */
  readonly difference: number;
  /** Those that touch the cell: first those that would explain the difference alone, then the largest. */
  readonly reasons: readonly CellReason[];
}

export interface CellReason {
  readonly reason: DifferenceReason;
  /** By how much the sum would change; null where nobody can say. */
  readonly amount: number | null;
  readonly isAllOfIt: boolean;
}

/** Why an agency's report is not in the sum. */
export const NOT_THERE = {
  notHandedIn: '未报送',
  notAccepted: '未审核通过',
  excluded: '本年度免报',
} as const;

/** Every cell of the form with both numbers, in its order; none while nothing is published. */
export function comparedCells({ form: formId, published, summed, reasons }: Reconciliation): ComparedCell[] {
  if (published === null) return [];
  const form = formById(formId);
  return cellsOf(form).map((cell) => {
    const { key, table } = cell;
    const [given = null, sum] = [published[key], summed[key] ?? 0];
    const difference = inTenThousandths((given ?? 0) - sum) || 0;
    return {
      key,
      table,
      name: cellName(cell),
      published: given,
      summed: sum,
      difference,
      reasons: difference === 0 ? [] : reasonsFor(key, difference, reasons),
    };
  });
}

/**
 * Only what would bring the sum nearer to what was published: a report too few explains no sum that is too large.
 * One that is not there may say anything, whatever it said last year.
 */
function reasonsFor(key: CellKey, difference: number, reasons: readonly DifferenceReason[]): CellReason[] {
  return reasons
    .flatMap((reason): CellReason[] => {
      const amount = reason.figures && (reason.figures[key] ?? 0);
      const mayExplain = isNotThere(reason.kind) ? difference > 0 : (amount ?? 0) * difference > 0;
      if (!mayExplain) return [];
      return [{ reason, amount, isAllOfIt: amount === difference }];
    })
    .toSorted(
      (one, other) =>
        Number(other.isAllOfIt) - Number(one.isAllOfIt) ||
        Math.abs(other.amount ?? 0) - Math.abs(one.amount ?? 0),
    );
}

/** The cells of each table of the form under its number and title; tables without any are left out. */
export const byTable = (formId: Reconciliation['form'], cells: readonly ComparedCell[]) =>
  tableSections(formById(formId))
    .map(({ id, number, title }) => ({
      id,
      title: `${number}、${title}`,
      cells: cells.filter(({ table }) => table === id),
    }))
    .filter((table) => table.cells.length > 0);

/** Whether the reason is that an agency's report is not in the sum; its figures are then only last year's. */
export const isNotThere = (kind: DifferenceReason['kind']): kind is keyof typeof NOT_THERE =>
  kind in NOT_THERE;

export const isDifferent = ({ difference, published }: ComparedCell): boolean =>
  difference !== 0 || published === null;
