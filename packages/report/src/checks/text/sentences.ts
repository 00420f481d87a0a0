import type { NarrativeId } from '../../forms/form.ts';
import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';

/** One sentence of a narrative, or a paragraph of it, with the section it is in. */
export interface Passage {
  readonly section: NarrativeId;
  readonly text: string;
}

/** The parts of a text up to each of these ends, without those that are empty. */
export const partsOf = (text: string, ends: RegExp): string[] =>
  text
    .split(ends)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The paragraphs of the three narratives, in order. */
export const paragraphsOf = (report: Report): Passage[] =>
  narrativeSections(formOf(report)).flatMap(({ id }) =>
    partsOf(report.narratives[id].text, /\n/u).map((text) => ({ section: id, text })),
  );

/** What ends a sentence. */
export const SENTENCE_END = /(?<=[。！!？?])/u;
/** What ends a part of a sentence that could be one of its own. */
export const SEMICOLON = /(?<=[；;])/u;

/** The sentences of the three narratives, in order, those apart by semicolons each on its own. */
export const sentencesOf = (report: Report): Passage[] =>
  paragraphsOf(report).flatMap(({ section, text }) =>
    partsOf(text, SENTENCE_END).flatMap((sentence) =>
      partsOf(sentence, SEMICOLON).map((part) => ({ section, text: part })),
    ),
  );

/** Digits as they are compared: half-width, without separators and spaces. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/gu, '')
    .replace(/\s+/gu, '');
