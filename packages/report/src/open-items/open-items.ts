import type { Finding, SectionId } from '../checks/index.ts';
import type { CellKey } from '../forms/form.ts';
import { formOf } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { doubtItems } from './doubt-items.ts';
import { findingItems } from './finding-items.ts';
import { OPEN_ITEM_KINDS, type OpenItem } from './open-item.ts';
import { unreadItems } from './unread-items.ts';

/**
 * All that is open in a report, ordered by consequence.
 *
 * @param computed cells that follow from others: they fill themselves in
 */
export function openItems(
  report: Report,
  findings: readonly Finding[],
  computed: ReadonlySet<CellKey> = new Set(),
): OpenItem[] {
  const form = formOf(report);
  const items = [
    ...unreadItems(report, form, computed),
    ...findingItems(form, findings),
    ...doubtItems(report, form),
  ];
  return OPEN_ITEM_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

/** How many items each section has, and the worst kind among them. */
export function countBySection(
  items: readonly OpenItem[],
): ReadonlyMap<SectionId, { readonly count: number; readonly worst: OpenItem['kind'] }> {
  const counts = new Map<SectionId, { count: number; worst: OpenItem['kind'] }>();
  for (const { section, kind, alike } of items) {
    if (section === null) continue;
    const known = counts.get(section);
    counts.set(section, { count: (known?.count ?? 0) + (alike?.length ?? 1), worst: known?.worst ?? kind });
  }
  return counts;
}
