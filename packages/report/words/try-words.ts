import { foreignWordsOf } from '../src/checks/index.ts';
import { completeReport } from '../src/testing/index.ts';
import { isFormWords } from '../src/whose-words/form-words.ts';
import { characterPairs, COPIED_FROM, likenessOf } from '../src/whose-words/likeness.ts';
import { namesInTexts, substanceOf } from '../src/whose-words/substance-of.ts';
import { FOREIGN_SENTENCES, OTHER_PLACES } from './foreign-sentences.ts';
import type { SentencePair } from './sentence-pairs.ts';

export interface WordsScore {
  readonly judged: number;
  /** Of those found, the share that is. */
  readonly precision: number;
  /** Of those that are, the share found. */
  readonly recall: number;
  readonly faults: readonly string[];
}

interface Judged {
  readonly what: string;
  readonly is: string | null;
  readonly found: string | null;
}

function score(all: readonly Judged[]): WordsScore {
  const found = all.filter((each) => each.found !== null);
  const there = all.filter((each) => each.is !== null);
  const right = found.filter((each) => each.found === each.is).length;
  return {
    judged: all.length,
    precision: right / found.length,
    recall: right / there.length,
    faults: all
      .filter((each) => each.found !== each.is)
      .map(({ what, is, found: called }) => `${is ?? 'nothing'}, found ${called ?? 'nothing'}: ${what}`),
  };
}

const namesOfOne = namesInTexts(['东示例区教育局', '东示例区人民政府', '示例市人民政府']);
const namesOfOther = namesInTexts(['西示例区司法局', '西示例区人民政府', '示例市人民政府']);

/** How pairs labelled by hand come out. */
export const scoreSentencePairs = (pairs: readonly SentencePair[]): WordsScore =>
  score(
    pairs.map(([one, other, isCopied]) => {
      const substances = [substanceOf(one, namesOfOne), substanceOf(other, namesOfOther)] as const;
      const likeness = likenessOf(characterPairs(substances[0]), characterPairs(substances[1]));
      const found = !isFormWords(substances[0]) && likeness >= COPIED_FROM;
      return {
        what: `${likeness.toFixed(2)} ${one} ｜ ${other}`,
        is: isCopied ? 'copied' : null,
        found: found ? 'copied' : null,
      };
    }),
  );

/** How sentences labelled by hand come out, with the law that another line carries out. */
export const scoreForeign = (): WordsScore =>
  score(
    FOREIGN_SENTENCES.map(({ agency, year, text, says }) => {
      const places = OTHER_PLACES.filter((place) => !agency.includes(place));
      const report = completeReport({ agencyName: agency, year }).withNarrative('overview', text).build();
      const words = foreignWordsOf(report, places).find(({ sentence }) => text.startsWith(sentence));
      return { what: `${agency} ${year}: ${text}`, is: says, found: words?.reason ?? null };
    }),
  );
