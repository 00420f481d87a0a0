import type { StandingItem } from '@zhaojian/contract';

/** The words that weigh most: more of them say no more. */
const MOST_WORDS = 3;

/** Why an item is sorted as it is: a person said so, or the words that decided, those of the office named as such. */
export function sortedWords({ isSorted, isOfProblem, decidedBy }: StandingItem): string {
  if (isSorted) return '由人归类';
  if (decidedBy.length === 0) return '没有能据以归类的词';
  const words = decidedBy
    .slice(0, MOST_WORDS)
    .map(({ word, isOffices }) => `“${word}”${isOffices ? '（本地增改的词）' : ''}`)
    .join('');
  return isOfProblem ? `随所针对的问题，据${words}` : `据${words}`;
}
