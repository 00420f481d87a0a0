import { tableOfCell } from '../forms/cells.ts';
import type { CellKey, Form } from '../forms/form.ts';
import { tableSections } from '../forms/forms.ts';
import { doubtfulKeys } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { cellsByReason, titleOfCell } from './cells-by-reason.ts';
import { MANY_ALIKE, type OpenItem } from './open-item.ts';

/** Cells that were read but are to be looked at; many of a table for one reason are one item. */
export function doubtItems(report: Report, form: Form): OpenItem[] {
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
      return keys.map((key) => ({ ...item, id: `doubt:${key}`, key, title: titleOfCell(form, key) }));
    });
  });
}
