import { type CellDefinition, cellsOf, idOfPath } from '../cells.ts';
import type { CellKey, Form, Head } from '../form.ts';

/** A row that counts what a year adds, what it takes away, and what is there at its end: regulations in force. */
export interface Stock {
  /** The ids of its heads, e.g. `normativeDocuments`. */
  readonly id: string;
  readonly name: string;
  readonly added: CellKey;
  readonly removed: CellKey;
  readonly stock: CellKey;
}

/** The stocks of a form: the rows that have all three columns. */
export function stocksOf(form: Form): readonly Stock[] {
  const rows = new Map<string, CellDefinition[]>();
  for (const cell of cellsOf(form)) {
    const id = idOfPath(cell.rowPath);
    if (id !== '') rows.set(`${cell.table} ${id}`, [...(rows.get(`${cell.table} ${id}`) ?? []), cell]);
  }
  return [...rows.values()].flatMap((cells) => {
    const keyOf = (role: Head['role']): CellKey | undefined =>
      cells.find(({ columnPath }) => columnPath.at(-1)?.role === role)?.key;
    const [added, removed, stock] = [keyOf('added'), keyOf('removed'), keyOf('stock')];
    const path = cells[0]?.rowPath ?? [];
    if (!added || !removed || !stock) return [];
    return [{ id: idOfPath(path), name: path.at(-1)?.name ?? '', added, removed, stock }];
  });
}
