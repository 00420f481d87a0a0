import type { NarrativeId } from '../forms/form.ts';
import type { Report } from '../report.schema.ts';
import { isFormWords } from './form-words.ts';
import { keyOfSentence } from './fingerprints.ts';
import { type CharacterPairs, characterPairs, COPIED_FROM, likenessOf } from './likeness.ts';
import { narrativeSentences, sentencesToCompare } from './sentences-to-compare.ts';

/**
 * Where a sentence comes from: `own` this year's own words, `ownEarlier` the agency's own of an earlier year, `other` another
 * agency's, `shared` those that many agencies have, `form` the law's and the form's, which are nobody's.
 */
export type WordsOrigin = 'own' | 'ownEarlier' | 'other' | 'shared' | 'form';

/** A report whose words may have been taken over, with the names that make no difference in it. */
export interface WordsSource<Id> {
  readonly id: Id;
  readonly isOwn: boolean;
  readonly report: Pick<Report, 'narratives'>;
  readonly names: readonly string[];
}

export interface OriginOfSentence<Id> {
  readonly section: NarrativeId;
  readonly at: number;
  readonly text: string;
  readonly origin: WordsOrigin;
  /** The sentence that it is like, and in which report; null where there is none, or many have it. */
  readonly source: { readonly id: Id; readonly text: string; readonly likeness: number } | null;
}

interface Likest<Id> {
  readonly id: Id;
  readonly isOwn: boolean;
  readonly text: string;
  readonly likeness: number;
}

/**
 * Of each sentence of a report where it comes from. Of several sources the one that is most like it, and the agency's own
 * before another's.
 *
 * @param names as `namesInTexts` has them, of the report's agency
 * @param shared the keys of the sentences that many agencies have
 */
export function originsOfWords<Id>(
  report: Pick<Report, 'narratives'>,
  names: readonly string[],
  sources: readonly WordsSource<Id>[],
  shared: ReadonlySet<number>,
): OriginOfSentence<Id>[] {
  const candidates = sources.flatMap(({ id, isOwn, report: source, names: namesOfSource }) =>
    sentencesToCompare(source, namesOfSource).map(({ text, substance }) => ({
      id,
      isOwn,
      text,
      substance,
      pairs: characterPairs(substance),
    })),
  );
  return narrativeSentences(report, names).map(({ section, at, text, substance }) => {
    if (isFormWords(substance)) return { section, at, text, origin: 'form', source: null };
    const found = likest(characterPairs(substance), candidates);
    if (found?.isOwn) return { section, at, text, origin: 'ownEarlier', source: sourceOf(found) };
    if (shared.has(keyOfSentence(substance))) return { section, at, text, origin: 'shared', source: null };
    if (found) return { section, at, text, origin: 'other', source: sourceOf(found) };
    return { section, at, text, origin: 'own', source: null };
  });
}

const sourceOf = <Id>({ id, text, likeness }: Likest<Id>) => ({ id, text, likeness });

function likest<Id>(
  pairs: CharacterPairs,
  candidates: readonly (Omit<Likest<Id>, 'likeness'> & { readonly pairs: CharacterPairs })[],
): Likest<Id> | undefined {
  let best: Likest<Id> | undefined;
  for (const { id, isOwn, text, pairs: others } of candidates) {
    const likeness = likenessOf(pairs, others);
    if (likeness < COPIED_FROM) continue;
    if (!best || (isOwn && !best.isOwn) || (isOwn === best.isOwn && likeness > best.likeness))
      best = { id, isOwn, text, likeness };
  }
  return best;
}

/** Of the characters whose author can be told, the shares of each origin, from 0 to 1; all 0 where there are none. */
export type WordsShares = Readonly<Record<Exclude<WordsOrigin, 'form'>, number>>;

/** What a report is made of. */
export function sharesOfWords(
  sentences: readonly Pick<OriginOfSentence<unknown>, 'origin' | 'text'>[],
): WordsShares {
  const counts = { own: 0, ownEarlier: 0, other: 0, shared: 0, form: 0 };
  for (const { origin, text } of sentences) counts[origin] += text.length;
  const { form: _, ...told } = counts;
  const all = Object.values(told).reduce((sum, count) => sum + count, 0);
  const share = (count: number) => (all === 0 ? 0 : count / all);
  return {
    own: share(told.own),
    ownEarlier: share(told.ownEarlier),
    other: share(told.other),
    shared: share(told.shared),
  };
}
