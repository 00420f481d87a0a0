import { categorize, IMPROVEMENT_CATEGORIES, withoutListNumber } from '@zhaojian/report';

/** The words that weigh most: more of them say no more. */
const MOST_WORDS = 3;

/** Why an item is sorted as it is: the words in it that decided, or what it answers. */
export function categoryReason(category: string, sentence: string): string {
  const own = categorize(withoutListNumber(sentence));
  if (own.category.id !== category) return '随所针对的问题、本地增改的词或人的更正归类';
  if (own.words.length === 0) return '没有能据以归类的词';
  return `据${own.words
    .slice(0, MOST_WORDS)
    .map((word) => `“${word}”`)
    .join('')}`;
}

interface Props {
  readonly category: string;
  readonly sentence: string;
}

/** What an item is about, with the words that decided. */
export function ItemCategory({ category, sentence }: Props) {
  const known = IMPROVEMENT_CATEGORIES.find(({ id }) => id === category);
  return (
    <span title={known?.definition}>
      {known?.label ?? category}（{categoryReason(category, sentence)}）
    </span>
  );
}
