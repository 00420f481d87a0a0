import type { AreaWorkbookPlan } from '@zhaojian/contract';

const part = (count: number, words: string): string[] => (count > 0 ? [`${words} ${count} `] : []);

/** What a workbook does, in numbers. */
export function countsInWords({ agencies, people, mistakes, done }: AreaWorkbookPlan): string {
  const counted = [
    ...part(agencies.created.length, '新建机构').map((text) => `${text}个`),
    ...part(agencies.changed.length, '变更机构').map((text) => `${text}个`),
    ...part(people.created.length, '新建账号').map((text) => `${text}个`),
    ...part(people.changed.length, '修改账号').map((text) => `${text}个`),
  ];
  const same = agencies.same + people.same;
  const unchanged = same > 0 ? `${same} 行与平台上的相同，不动。` : '';
  if (mistakes.length > 0)
    return `有 ${mistakes.length} 处错误，一处也不会导入。请照下表改好文件，再重新选择。`;
  if (counted.length === 0) return `${unchanged || '表里没有机构。'}没有要改的。`;
  return `${done ? '' : '将'}${counted.join('，')}。${unchanged}`;
}

/** Whether there is nothing to do. */
export const isNothing = ({ agencies, people }: AreaWorkbookPlan): boolean =>
  [agencies.created, agencies.changed, people.created, people.changed].every(({ length }) => length === 0);
