import type { NarrativeId } from '../../forms/form.ts';
import { narrativeSections } from '../../forms/forms.ts';
import { formOf } from '../../report.ts';
import type { Report } from '../../report.schema.ts';

/** One sentence of a narrative, with the section it is in. */
export interface Sentence {
  readonly section: NarrativeId;
  readonly text: string;
  /** All up to the full stop: of several sentences apart by semicolons one may name what the others are about. */
  readonly around: string;
  /** What its paragraph says before that. */
  readonly before: string;
}

/** The parts of a text up to each of these ends, without those that are empty. */
const partsOf = (text: string, ends: RegExp): string[] =>
  text
    .split(ends)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The sentences of the three narratives, in order. */
export function sentencesOf(report: Report): Sentence[] {
  return narrativeSections(formOf(report)).flatMap(({ id }) =>
    partsOf(report.narratives[id].text, /\n/u).flatMap((paragraph) =>
      partsOf(paragraph, /(?<=[。！!？?])/u).flatMap((around, index, sentences) =>
        partsOf(around, /(?<=[；;])/u).map((text) => ({
          section: id,
          text,
          around,
          before: sentences.slice(0, index).join(''),
        })),
      ),
    ),
  );
}

/** Digits as they are compared: half-width, without separators and spaces. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/gu, '')
    .replace(/\s+/gu, '');
