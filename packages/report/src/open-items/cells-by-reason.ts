import type { CellKey } from '../forms/form.ts';

/** Cells with what makes them alike, in the order in which each reason first occurs. */
export function cellsByReason(
  keys: readonly CellKey[],
  reasonOf: (key: CellKey) => string,
): ReadonlyMap<string, readonly CellKey[]> {
  const groups = new Map<string, CellKey[]>();
  for (const key of keys) groups.set(reasonOf(key), [...(groups.get(reasonOf(key)) ?? []), key]);
  return groups;
}
