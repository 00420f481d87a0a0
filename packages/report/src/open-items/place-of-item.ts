import type { ReportPlace } from '../places/report-place.ts';
import type { Report } from '../report.schema.ts';
import type { OpenItem } from './open-item.ts';

/** Where in a report an open item is: its sentence, its cell, its section, or the whole. */
export function placeOfItem(
  report: Report,
  { textSection, quote, key, alike, section }: OpenItem,
): ReportPlace {
  if (quote !== undefined && textSection !== undefined) {
    const at = report.narratives[textSection].text.indexOf(quote);
    if (at !== -1) return { kind: 'sentence', section: textSection, quote, at };
  }
  if (key !== null && !alike) return { kind: 'cell', key };
  return section === null ? { kind: 'whole' } : { kind: 'section', section };
}
