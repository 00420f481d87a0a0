import { type Categorized, categorize, type CategoryWords, type ImprovementItem } from '@zhaojian/report';
import { foldText } from './fold-text.ts';

/** What an item is about, and the words that decided it. */
export interface SortedItem {
  /** An id of IMPROVEMENT_CATEGORIES. */
  readonly category: string;
  /** As the words are declared, the heaviest first. */
  readonly words: readonly string[];
  /** Whether they are in the problem that it answers and not in the item itself. */
  readonly isOfProblem: boolean;
}

/** Words that tell the kind of an item tell nothing about its subject. */
const LABEL =
  /^(?:（[^）]{1,3}）|\d{1,2}[.、])?(?:改进|整改|解决)?(?:措施|情况|举措|办法|对策)?[一二三四五六七八九十\d]{0,2}[：，]/u;
/** How much the category of the problem that an item answers counts beside what the item itself says. */
const OF_PROBLEM = 0.4;

type Sorted = Pick<ImprovementItem, 'sentence' | 'mends'>;

/** Sorts the items of a text by declared words. @param words those of the program with those of the office */
export const sortItems = (items: readonly Sorted[], words: CategoryWords): SortedItem[] =>
  sortFolded(
    items.map(({ sentence, mends }) => ({ sentence: foldText(sentence), mends })),
    (sentence) => categorize(sentence, words),
  );

/** The same of items whose text is folded. @param aboutOf what some words are about */
export function sortFolded(items: readonly Sorted[], aboutOf: (words: string) => Categorized): SortedItem[] {
  const about = items.map(({ sentence }) => aboutOf(sentence.replace(LABEL, '')));
  return about.map((own, index) => sortedBy(own, about[items[index]?.mends ?? -1]));
}

/** By its own words; where they leave that open, by what the problem is about that it answers. */
function sortedBy(own: Categorized, problem: Categorized | undefined): SortedItem {
  const weights = { ...own.weights };
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (problem && problem.category.id !== 'other')
    weights[problem.category.id] = (weights[problem.category.id] ?? 0) + Math.max(all * OF_PROBLEM, 1);
  const [best] = Object.entries(weights).toSorted(([, one], [, other]) => other - one);
  const category = best?.[0] ?? own.category.id;
  const isOfProblem = problem !== undefined && category !== own.category.id;
  return { category, words: isOfProblem ? problem.words : own.words, isOfProblem };
}
