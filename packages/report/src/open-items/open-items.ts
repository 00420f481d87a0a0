import type { CheckCode, Finding, SectionId } from '../checks/index.ts';
import type { CellKey, Form } from '../forms/form.ts';
import { doubtfulKeys, formOf } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { findingItems } from './finding-items.ts';
import { MANY_ALIKE, OPEN_ITEM_KINDS, type OpenItem } from './open-item.ts';
import { unreadItems } from './unread-items.ts';
import { cellNameByKey, tableOfCell } from '../forms/cells.ts';
import { tableSections } from '../forms/forms.ts';
import { cellsByReason } from './cells-by-reason.ts';

/**
 * All that is open in a report, ordered by consequence.
 *
 * @param computed cells that follow from others: they fill themselves in
 * @param blocking the checks whose findings must be corrected before the report can be handed in
 */
export function openItems(
  report: Report,
  findings: readonly Finding[],
  computed: ReadonlySet<CellKey> = new Set(),
  blocking: readonly CheckCode[] = [],
): OpenItem[] {
  const form = formOf(report);
  const items = [
    ...unreadItems(report, form, computed),
    ...findingItems(form, findings, blocking),
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

/** Cells that were read but are to be looked at; many of a table for one reason are one item. */
function doubtItems(report: Report, form: Form): OpenItem[] {
  const reasonOf = (key: CellKey): string => report.cells[key]?.doubt ?? '';
  const doubtful = doubtfulKeys(report);
  return tableSections(form).flatMap((section): OpenItem[] => {
    const ofSection = doubtful.filter((key) => tableOfCell(key) === section.id);
    return [...cellsByReason(ofSection, reasonOf)].flatMap(([message, keys]): OpenItem[] => {
      const item = { kind: 'doubt', section: section.id, message, findings: [] } as const;
      if (keys.length >= MANY_ALIKE) {
        const title = `第${section.number}部分有 ${keys.length} 格识别存疑`;
        return [{ ...item, id: `doubt:${section.id}:${message}`, key: keys[0] ?? null, title, alike: keys }];
      }
      return keys.map((key) => ({ ...item, id: `doubt:${key}`, key, title: cellNameByKey(form, key) }));
    });
  });
}
