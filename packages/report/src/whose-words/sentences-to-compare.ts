import type { NarrativeId } from '../forms/form.ts';
import { sentencesOfText } from '../places/sentences-of-text.ts';
import { type Report, narrativeIdSchema } from '../report.schema.ts';
import { isFormWords } from './form-words.ts';
import { substanceOf } from './substance-of.ts';

/** A sentence of a narrative, with what it says whoever writes it. */
export interface NarrativeSentence {
  readonly section: NarrativeId;
  /** The character of the narrative at which it begins. */
  readonly at: number;
  readonly text: string;
  readonly substance: string;
}

/** All sentences of the narratives in their order. @param names as `namesInTexts` has them */
export const narrativeSentences = (
  { narratives }: Pick<Report, 'narratives'>,
  names: readonly string[],
): NarrativeSentence[] =>
  narrativeIdSchema.options.flatMap((section) =>
    sentencesOfText(narratives[section].text).map(({ text, at }) => ({
      section,
      at,
      text,
      substance: substanceOf(text, names),
    })),
  );

/** Those by whose words their author can be told. */
export const sentencesToCompare = (
  report: Pick<Report, 'narratives'>,
  names: readonly string[],
): NarrativeSentence[] =>
  narrativeSentences(report, names).filter(({ substance }) => !isFormWords(substance));
