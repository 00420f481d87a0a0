import { cellOf, cellsOf } from '../forms/cells.ts';
import type { CellKey, Form } from '../forms/form.ts';
import type { OpenItem } from './open-item.ts';

/** The item before or after the one at a cell, among those that open somewhere; goes round at the ends. */
export function nextItem(items: readonly OpenItem[], current: string | null, step: 1 | -1): OpenItem | null {
  const at = items.findIndex((item) => item.id === current);
  if (items.length === 0) return null;
  if (at === -1) return items[step === 1 ? 0 : items.length - 1] ?? null;
  return items[(at + step + items.length) % items.length] ?? null;
}

/**
 * Where Enter leads from a cell: to the next empty cell where a table is still to be filled in, or the next cell of the item
 * that is open, otherwise to the next item.
 */
export function nextStop(
  form: Form,
  items: readonly OpenItem[],
  current: { readonly id: string | null; readonly cell: CellKey | null },
  step: 1 | -1,
): { readonly item: OpenItem; readonly key: CellKey | null } | null {
  const { id, cell } = current;
  const section = cell === null ? null : cellOf(form, cell)?.table;
  const groups = items.filter(
    (item) => item.alike && item.section === section && (item.kind === 'unread' || item.id === id),
  );
  const group =
    groups.find(({ alike }) => cell !== null && alike?.includes(cell)) ??
    groups.find((item) => item.id === id) ??
    groups[0];
  if (cell !== null && group?.alike) {
    const order = cellsOf(form).map(({ key }) => key);
    const at = order.indexOf(cell);
    const key =
      step === 1
        ? group.alike.find((other) => order.indexOf(other) > at)
        : group.alike.findLast((other) => order.indexOf(other) < at);
    if (key !== undefined) return { item: group, key };
  }
  const here = items.some((item) => item.id === id)
    ? id
    : (items.find(({ key }) => key !== null && key === cell)?.id ?? null);
  const item = nextItem(items, group?.id ?? here, step);
  return item && { item, key: item.key };
}
