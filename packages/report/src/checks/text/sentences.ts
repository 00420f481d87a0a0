import type { NarrativeId } from '../../forms/form.ts';
import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';

/** One sentence of a narrative, with the section it stands in. */
export interface Sentence {
  readonly section: NarrativeId;
  readonly text: string;
}

/** The sentences of the three narratives, in order. */
export function sentencesOf(report: Report): Sentence[] {
  return narrativeSections(formOf(report)).flatMap((section) =>
    report.narratives[section.id].text
      .split(/(?<=[。；;！!？?])|\n/u)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ section: section.id, text })),
  );
}

/** Digits as they are compared: half-width, without separators and spaces. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/gu, '')
    .replace(/\s+/gu, '');
