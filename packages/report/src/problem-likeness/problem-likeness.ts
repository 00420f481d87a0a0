import { withoutListNumber } from '../list-number.ts';
import { onceForEach } from '../once-for-each.ts';
import { PROBLEM_CONCEPTS } from './problem-concepts.ts';

/**
 * What two problems have to do with each other. Only the first two mean that a problem is there again.
 * - `wordForWord`: the same words, numbers of lists, years, names of agencies and punctuation aside
 * - `inSubstance`: the same thing is lacking in the same way, in other words
 * - `sameCategory`: only what they are about is the same
 */
export type Sameness = 'wordForWord' | 'inSubstance' | 'sameCategory' | 'different';

/** A problem as it is compared. */
export interface ComparedProblem {
  readonly sentence: string;
  /** An id of IMPROVEMENT_CATEGORIES. */
  readonly category: string;
}

/** A problem's parts and its bare words, worked out once for each problem that is compared with several. */
const madeOf = onceForEach(({ sentence }: ComparedProblem) => ({
  parts: partsOfProblem(sentence),
  words: plain(sentence),
}));

/** How common what problems are made of is among all agencies: what everyone writes says little. */
export interface Commonness {
  readonly agencies: number;
  /** How many agencies name a problem with this part. */
  readonly of: ReadonlyMap<string, number>;
}

/** Two problems compared: what they have to do with each other, how alike they are from 0 to 1, and what they share. */
export interface Likeness {
  readonly sameness: Sameness;
  readonly degree: number;
  readonly shared: readonly string[];
}

/** Measured on pairs labelled by hand (sentences/problem-pairs.ts): from here on at most 3 of 100 are not the same problem. */
const SAME_FROM = 0.64;
/** Until it is known what is common, all parts say as much, and more of them have to be shared. */
const SAME_UNCOUNTED_FROM = 0.72;
/** Word for word: a slip of the pen or a particle more is not another wording. */
const WORD_FOR_WORD_FROM = 0.92;

const YEAR = /(?:\d{4}年(?:度|以来)?|本年度?|今年|上年|全年|目前|当前|现阶段)/gu;
/** Who lacks something: names of places and agencies, and what an agency calls itself. */
const AGENCY =
  /(?<=^|[，,、。；\s])(?:[一-龥]{2,6}(?:省|市|县|区|镇|乡|街道))?(?:[一-龥]{1,8}(?:局|厅|委员会|管委会|办公室|办事处|人民政府)|我[局厅委办院校县市区镇乡所站处]|本[局厅委办院校县市区镇乡机关单位部门]{1,2}|全[局厅委市县区镇乡]|我们|单位)(?=[一-龥])/gu;
/** Words that say how much, or nothing. */
const FILLERS =
  /(?:个别|部分|有的|有些|少数|一些|某些|还|仍然?|依然|尚|较为|比较|相对|略显|稍显|显得|不同程度|一定程度|存在|等|问题|现象|情况|方面|的|了|着|地|得|对|在|与|和|及|以及|工作|政府信息公开|信息公开|政务公开|政府信息|进一步|需要|不少|主要|出现|发生|不少|很多|多为|多是|大多|各地|各|以后|之间|环节|过程|中|后|以|才|只|会|作|书|为|由|有|被|要|较|太|很|更|更加|明显|我|其)/gu;

const conceptOf = new Map(
  Object.entries(PROBLEM_CONCEPTS).flatMap(([concept, words]) =>
    words.map((word) => [word, concept] as const),
  ),
);
const CONCEPT_WORDS = new RegExp(
  [...conceptOf.keys()].toSorted((one, other) => other.length - one.length).join('|'),
  'gu',
);

/** A concept says more than a character of what is left. */
const WEIGHT_OF_CONCEPT = 2;
const WEIGHT_OF_CHARACTER = 0.6;

/** Where each speaks of something that the other does not, they are two; where only one says more, it says it at greater length. */
const APART_IN_BOTH = 3;
const APART_IN_ONE = 0.5;

const plain = (sentence: string): string =>
  withoutListNumber(sentence)
    .replace(YEAR, '')
    .replace(AGENCY, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The head of a problem: what is after its first sentence explains it. */
const headOf = (sentence: string): string => withoutListNumber(sentence).split(/[。；;！]/u)[0] ?? sentence;

/** What a problem is made of: concepts in whatever words, and the characters of what is left. */
export function partsOfProblem(sentence: string): ReadonlySet<string> {
  const parts = new Set<string>();
  const rest = headOf(sentence)
    .replace(YEAR, ' ')
    .replace(AGENCY, ' ')
    .replace(CONCEPT_WORDS, (word) => {
      parts.add(`=${conceptOf.get(word) ?? word}`);
      return ' ';
    })
    .replace(FILLERS, ' ');
  for (const character of rest.match(/[一-龥]/gu) ?? []) parts.add(character);
  return parts;
}

/** Counts for each part of problems how many agencies name one with it. */
export function countCommonness(sentencesByAgency: Iterable<readonly string[]>): Commonness {
  const of = new Map<string, number>();
  let agencies = 0;
  for (const sentences of sentencesByAgency) {
    agencies += 1;
    const parts = new Set(sentences.flatMap((sentence) => [...partsOfProblem(sentence)]));
    for (const part of parts) of.set(part, (of.get(part) ?? 0) + 1);
  }
  return { agencies, of };
}

/** The rarer a part is among agencies, the more it says (inverse document frequency). */
function weightOf(part: string, { agencies, of }: Commonness): number {
  const rarity = Math.log(1 + (agencies + 1) / ((of.get(part) ?? 0) + 1));
  return rarity * (part.startsWith('=') ? WEIGHT_OF_CONCEPT : WEIGHT_OF_CHARACTER);
}

const sumOf = (parts: Iterable<string>, commonness: Commonness): number => {
  let sum = 0;
  for (const part of parts) sum += weightOf(part, commonness);
  return sum;
};

/** The share of the pairs of characters that two texts have in common. */
function wording(one: string, other: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [own, theirs] = [pairs(one), pairs(other)];
  const left = new Map<string, number>();
  for (const pair of own) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of theirs) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      both += 1;
      left.set(pair, count - 1);
    }
  }
  return own.length + theirs.length === 0 ? 1 : (2 * both) / (own.length + theirs.length);
}

/**
 * Compares two problems, of one agency in two years, or of two agencies. Concepts and characters are weighed by how
 * common they are among all agencies; names, years and numbers of lists are left out. Alike are those that share most of the
 * weight that either has; something must be lacking in the same way in both.
 */
export function compareProblems(
  one: ComparedProblem,
  other: ComparedProblem,
  commonness: Commonness,
): Likeness {
  const [{ parts: own, words: ownWords }, { parts: theirs, words: theirWords }] = [
    madeOf(one),
    madeOf(other),
  ];
  const shared = [...own].filter((part) => theirs.has(part));
  const both = sumOf(shared, commonness);
  const [only, other_] = [own, theirs].map((parts) => sumOf(parts, commonness) - both);
  const [less = 0, more = 0] = [only ?? 0, other_ ?? 0].toSorted((a, b) => a - b);
  const apart = APART_IN_BOTH * less + APART_IN_ONE * (more - less);
  const degree = both === 0 ? 0 : both / (both + apart);
  const words = shared.map((part) => part.replace('=', '')).toSorted();
  if (ownWords !== '' && wording(ownWords, theirWords) >= WORD_FOR_WORD_FROM)
    return { sameness: 'wordForWord', degree: 1, shared: words };
  if (degree >= (commonness.agencies === 0 ? SAME_UNCOUNTED_FROM : SAME_FROM))
    return { sameness: 'inSubstance', degree, shared: words };
  return { sameness: one.category === other.category ? 'sameCategory' : 'different', degree, shared: words };
}
