import { cellName, cellOf } from '../forms/cells.ts';
import type { CellKey, Form } from '../forms/form.ts';

/** Cells with what makes them alike, in the order in which each reason first occurs. */
export function cellsByReason(
  keys: readonly CellKey[],
  reasonOf: (key: CellKey) => string,
): ReadonlyMap<string, readonly CellKey[]> {
  const groups = new Map<string, CellKey[]>();
  for (const key of keys) groups.set(reasonOf(key), [...(groups.get(reasonOf(key)) ?? []), key]);
  return groups;
}

/** What an item calls a cell. */
export function titleOfCell(form: Form, key: CellKey): string {
  const cell = cellOf(form, key);
  return cell ? cellName(cell) : key;
}
