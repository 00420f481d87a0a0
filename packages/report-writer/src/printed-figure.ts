import { UNIT_NAMES, type Cell, type Unit } from '@zhaojian/report';

/**
 * What is in a figure's cell. What an agency printed is printed again, to the character; a figure that a
 * person entered or corrected is written as a plain number, 2019's 采购总金额 with its 元 as that form asks.
 */
export function printedFigure(cell: Cell | undefined, unit: Unit): string {
  if (!cell) return '';
  const isPersons = cell.basis === 'entered' || cell.basis === 'corrected';
  if (cell.printed !== null && !isPersons) return cell.printed;
  if (cell.value === null) return '';
  return unit === 'yuan' ? `${cell.value}${UNIT_NAMES.yuan}` : String(cell.value);
}
