import { cellNameByKey, cellOf } from '../forms/cells.ts';
import type { SectionId } from '../checks/index.ts';
import { sectionName } from '../checks/subjects.ts';
import type { CellKey, Form, NarrativeId } from '../forms/form.ts';
import { formOf } from '../report.ts';
import type { Report } from '../report.schema.ts';

/** What a remark about a report is at: one cell, a sentence of a text with where it begins, a section, or the whole. */
export type ReportPlace =
  | { readonly kind: 'whole' }
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'cell'; readonly key: CellKey }
  | {
      readonly kind: 'sentence';
      readonly section: NarrativeId;
      readonly quote: string;
      /** The character of the text at which the quote begins; 0 is the first. */
      readonly at: number;
    };

/** A place as a letter names it, e.g. 第三部分“予以公开 · 自然人”. */
export function placeName(form: Form, place: ReportPlace): string {
  switch (place.kind) {
    case 'whole':
      return '整份报告';
    case 'section':
      return sectionName(form, place);
    case 'cell':
      return `${sectionName(form, { section: cellOf(form, place.key)?.table })}“${cellNameByKey(form, place.key)}”`;
    case 'sentence':
      return `${sectionName(form, place)}“${shortened(place.quote)}”`;
  }
}

/** The section to open for a place; null for the whole report. */
export function sectionOfPlace(form: Form, place: ReportPlace): SectionId | null {
  if (place.kind === 'whole') return null;
  if (place.kind === 'cell') return cellOf(form, place.key)?.table ?? null;
  return place.section;
}

/** Whether the report has the place: the cell in its form, the sentence in its text. */
export function hasPlace(report: Report, place: ReportPlace): boolean {
  const form = formOf(report);
  switch (place.kind) {
    case 'whole':
      return true;
    case 'section':
      return form.sections.some(({ id }) => id === place.section);
    case 'cell':
      return cellOf(form, place.key) !== null;
    case 'sentence':
      return report.narratives[place.section].text.startsWith(place.quote, place.at);
  }
}

/** Whether two remarks are at the same place; a sentence is the same one wherever in its text it begins. */
export function isSamePlace(one: ReportPlace, other: ReportPlace): boolean {
  const named = ({ at: _at, ...place }: ReportPlace & { at?: number }) =>
    JSON.stringify(Object.entries(place).toSorted(([a], [b]) => a.localeCompare(b)));
  return named(one) === named(other);
}

const LONGEST_IN_NAME = 40;
const shortened = (quote: string): string =>
  quote.length > LONGEST_IN_NAME ? `${quote.slice(0, LONGEST_IN_NAME)}…` : quote;
