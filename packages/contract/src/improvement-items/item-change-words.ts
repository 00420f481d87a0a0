import { categoryName, type ImprovementItem, type ItemChange } from '@zhaojian/report';

/** What an item is called by its kind. */
export const ITEM_KIND_NAMES: Readonly<Record<ImprovementItem['kind'], string>> = {
  problem: '问题',
  measure: '措施',
  done: '已改进',
};

const LONGEST_QUOTE = 30;
const quoted = (words: string): string =>
  `“${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}”`;

/** What a correction says, for those who read it: 改为“措施”. */
export function itemChangeWords(change: ItemChange): string {
  switch (change.kind) {
    case 'cut':
      return `在${quoted(change.head.slice(-LONGEST_QUOTE))}之后拆开`;
    case 'join':
      return `与下一条${quoted(change.next)}合并`;
    case 'retype':
      return `改为“${ITEM_KIND_NAMES[change.to]}”`;
    case 'resort':
      return `改归“${categoryName(change.to)}”`;
    case 'tie':
      return change.problem ? `针对的问题改为${quoted(change.problem.sentence)}` : '不针对其中哪一个问题';
    case 'remove':
      return '不是条目，去掉';
  }
}
