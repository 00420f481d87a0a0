import { IMPROVEMENT_CATEGORIES } from '@zhaojian/report';
import type { SectionFiveOutcome } from './read-file.ts';

const KINDS = { problem: '问题', measure: '措施', done: '已完成' } as const;

const categoryName = (id: string): string =>
  IMPROVEMENT_CATEGORIES.find((category) => category.id === id)?.label ?? id;

/** What section 五 names, for a person at a terminal: an item a line, with the number of the problem that it answers. */
export function printSectionFive({ file, items, error }: SectionFiveOutcome): string {
  if (error) return `${file}\n  无法读取（${error.code}）：${error.message}\n\n`;
  const lines = items.map(({ kind, category, sentence, mends }, index) => {
    const answers = mends == null ? '' : `（对应第 ${mends + 1} 条）`;
    return `  ${index + 1}. ${KINDS[kind]}${answers}　${categoryName(category)}　${sentence}`;
  });
  return [file, ...(lines.length === 0 ? ['  没有写明问题、措施或已完成事项。'] : lines), '', ''].join('\n');
}
