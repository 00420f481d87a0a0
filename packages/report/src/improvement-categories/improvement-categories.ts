import { z } from 'zod';
import { CATEGORY_WORDS } from './improvement-words.ts';
import { VISIBLE_LINE } from '../invisible-characters.ts';
import { onceForEach } from '../once-for-each.ts';

/** What a thing that section 五 names is about. */
export interface ImprovementCategory {
  readonly id: string;
  readonly label: string;
  /** What belongs to it, for anyone who sorts items by hand. */
  readonly definition: string;
}

/** The categories in the order in which they are shown. */
export const IMPROVEMENT_CATEGORIES: readonly ImprovementCategory[] = [
  {
    id: 'onRequest',
    label: '依申请公开',
    definition: '政府信息公开申请的受理、办理、答复及其合法性，由此引起的行政复议和诉讼。',
  },
  {
    id: 'interpretation',
    label: '解读回应与互动',
    definition: '政策解读的形式和数量、回应关切、咨询留言、意见征集、公众参与，面向公众的宣传。',
  },
  {
    id: 'platform',
    label: '平台与渠道建设',
    definition: '网站、新媒体、公报、查阅点、专区、公示栏等公开的场所，检索和栏目设置。',
  },
  {
    id: 'staff',
    label: '队伍与业务能力',
    definition: '人员数量、专职兼职、培训学习、业务水平。',
  },
  {
    id: 'supervision',
    label: '监督考核与责任',
    definition: '考核、督查、检查、通报、责任落实与追究、社会评议和监督。',
  },
  {
    id: 'management',
    label: '信息管理与制度机制',
    definition: '内部制度和机制、审核保密、文件和档案管理、目录和指南编制、部门协调、流程。',
  },
  {
    id: 'timeliness',
    label: '公开及时性',
    definition: '公开或更新得晚、不及时，时限和频次。',
  },
  {
    id: 'content',
    label: '公开内容与质量',
    definition: '公开什么：广度、深度、质量、规范、准确、重点领域、通俗、数量。',
  },
  {
    id: 'awareness',
    label: '思想认识',
    definition: '认识不足、重视不够、意识不强、人的主动性。',
  },
  { id: 'other', label: '其他', definition: '不属于以上各类。' },
];

/** What a category is called; one of a version kept from before that there is no more keeps its id. */
export const categoryName = (category: string): string =>
  IMPROVEMENT_CATEGORIES.find(({ id }) => id === category)?.label ?? category;

const CATEGORY_IDS = IMPROVEMENT_CATEGORIES.map(({ id }) => id);
/** Of one category. */
const MOST_WORDS = 500;

/**
 * Words that decide on categories: for each id of a category, words and how much each says, from 0 to 10. A word of weight 0
 * says nothing, and keeps the words inside it from counting.
 */
export const categoryWordsSchema = z
  .record(
    z.string().refine((id) => CATEGORY_IDS.includes(id), '没有这个类别。'),
    z
      .record(z.string().trim().min(1).max(20).regex(VISIBLE_LINE), z.number().min(0).max(10))
      .refine((own) => Object.keys(own).length <= MOST_WORDS, `一个类别最多 ${MOST_WORDS} 个词。`)
      .meta({ maxProperties: MOST_WORDS }),
  )
  .meta({ maxProperties: CATEGORY_IDS.length });
export type CategoryWords = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A category and the words that decided for it, the heaviest first. */
export interface Categorized {
  readonly category: ImprovementCategory;
  readonly words: readonly string[];
  /** How much the words say for each category of which any occurs. */
  readonly weights: Readonly<Record<string, number>>;
}

/** An item says what it is about where it begins: what share of its weight a word after its first sentence counts. */
const BEHIND_FIRST_SENTENCE = 0.35;
/** In its first sentence, what is after the first clause explains it. */
const BEHIND_FIRST_CLAUSE = 0.7;
const NUMBER =
  /^\s*(?:(?:问题|措施|改进措施|举措)?[一二三四五六七八九十\d]{1,2}(?:是|要|[、.．：:，,])|第[一二三四五六七八九十][,，、]|其[一二三四五六七八九十][,，]?|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳])/u;
const LEAST_FIRST_CLAUSE = 6;

/** How much of its weight a word counts at each position in an item. */
function shareAt(sentence: string): (at: number) => number {
  const begins = NUMBER.exec(sentence)?.[0].length ?? 0;
  const first = sentence.slice(begins).search(/[。；;！]/u);
  const endOfSentence = first < 0 ? sentence.length : begins + first;
  const clause = sentence.slice(begins + LEAST_FIRST_CLAUSE).search(/[，,。；;：:]/u);
  const endOfClause = clause < 0 ? sentence.length : begins + LEAST_FIRST_CLAUSE + clause;
  return (at) => (at >= endOfSentence ? BEHIND_FIRST_SENTENCE : at >= endOfClause ? BEHIND_FIRST_CLAUSE : 1);
}

/**
 * The category whose words weigh most in a sentence, and the words that decided. A word that is inside a longer word
 * that counts for another category does not count; `other` when no word occurs.
 */
export function categorize(sentence: string, words: CategoryWords = CATEGORY_WORDS): Categorized {
  const matcher = matcherOf(words);
  const share = shareAt(sentence);
  const heaviest = new Map<string, Map<string, number>>();
  for (const { at, word, meanings } of wordsIn(sentence, matcher)) {
    for (const { category, weight } of meanings) {
      const ofCategory = heaviest.get(category) ?? new Map<string, number>();
      ofCategory.set(word, Math.max(ofCategory.get(word) ?? 0, weight * share(at)));
      heaviest.set(category, ofCategory);
    }
  }
  const sums = [...heaviest].map(([id, found]) => ({
    id,
    sum: [...found.values()].reduce((sum, weight) => sum + weight, 0),
    words: [...found].toSorted(([, one], [, other]) => other - one).map(([word]) => word),
  }));
  const best = sums.reduce<(typeof sums)[number] | null>(
    (most, one) => (most === null || one.sum > most.sum ? one : most),
    null,
  );
  const category =
    IMPROVEMENT_CATEGORIES.find(({ id }) => id === best?.id) ??
    (IMPROVEMENT_CATEGORIES.at(-1) as ImprovementCategory);
  return {
    category,
    words: best?.words ?? [],
    weights: Object.fromEntries(sums.map(({ id, sum }) => [id, sum])),
  };
}

/** A sentence that other words would sort otherwise. */
export interface MovedSentence {
  readonly sentence: string;
  readonly from: Categorized;
  readonly to: Categorized;
}

/** Which sentences would move to another category if the words were changed: what is shown before they are. */
export const movedBy = (
  sentences: readonly string[],
  before: CategoryWords,
  after: CategoryWords,
): MovedSentence[] =>
  sentences
    .map((sentence) => ({
      sentence,
      from: categorize(sentence, before),
      to: categorize(sentence, after),
    }))
    .filter(({ from, to }) => from.category !== to.category);

interface Meaning {
  readonly category: string;
  readonly weight: number;
}

interface Word {
  readonly word: string;
  readonly meanings: readonly Meaning[];
}

/** The words by what they begin with, the longer before the shorter. */
type Matcher = ReadonlyMap<string, readonly Word[]>;

/** The declared words in a sentence, one after the other: of several that begin at one position the longest. */
function wordsIn(sentence: string, matcher: Matcher): (Word & { readonly at: number })[] {
  const found: (Word & { readonly at: number })[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const here = matcher.get(sentence.charAt(at))?.find(({ word }) => sentence.startsWith(word, at));
    if (!here) continue;
    found.push({ ...here, at });
    at += here.word.length - 1;
  }
  return found;
}

const matcherOf = onceForEach((words: CategoryWords): Matcher => {
  const meanings = new Map<string, Meaning[]>();
  for (const [category, ofCategory] of Object.entries(words))
    for (const [word, weight] of Object.entries(ofCategory))
      meanings.set(word, [...(meanings.get(word) ?? []), { category, weight }]);
  const matcher = new Map<string, Word[]>();
  for (const [word, ofWord] of [...meanings].toSorted(([one], [other]) => other.length - one.length)) {
    const first = word.charAt(0);
    matcher.set(first, [...(matcher.get(first) ?? []), { word, meanings: ofWord }]);
  }
  return matcher;
});
