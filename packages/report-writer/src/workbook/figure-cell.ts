import { type Cell, type Unit } from '@zhaojian/report';
import { printedFigure } from '../printed-figure.ts';
import { type Content, type SheetCell, textContent } from './spreadsheet/sheet.ts';
import type { TotalFormula } from './table-formulas.ts';

const ENTRY_STYLES = {
  count: 'entryCount',
  change: 'entryCount',
  tenThousandYuan: 'entryAmount',
  yuan: 'entryAmount',
} as const satisfies Record<Unit, string>;

const COMPUTED_STYLES = {
  count: 'computedCount',
  change: 'computedCount',
  tenThousandYuan: 'computedAmount',
  yuan: 'computedAmount',
} as const satisfies Record<Unit, string>;

/**
 * A figure is a number, so that formulas count it; as it was printed where words beside it say more, where it was
 * printed blank, or where the form asks for its unit after it.
 */
function contentOf(cell: Cell | undefined, unit: Unit): Content {
  const isNumber = cell && cell.value !== null && cell.remark === undefined && cell.basis !== 'blank';
  if (isNumber && cell.value !== null && unit !== 'yuan') return { kind: 'number', value: cell.value };
  return textContent(printedFigure(cell, unit));
}

/** What is in a figure's cell and how it looks: a total is a formula, all else is there to be filled in. */
export function figureCell(
  cell: Cell | undefined,
  unit: Unit,
  total: TotalFormula | undefined,
): Pick<SheetCell, 'content' | 'style'> {
  if (total) return { content: { kind: 'formula', ...total }, style: COMPUTED_STYLES[unit] };
  return { content: contentOf(cell, unit), style: ENTRY_STYLES[unit] };
}
