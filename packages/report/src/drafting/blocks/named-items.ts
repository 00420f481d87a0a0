import { categoryName } from '../../improvement-categories/improvement-categories.ts';
import type { ImprovementItem } from '../../report.schema.ts';
import type { Block, DraftBasis, DraftSentence } from '../draft-basis.ts';
import { sentence } from '../sentence.ts';

const MOST_NAMED = 5;
const NUMBERS = ['一', '二', '三', '四', '五'] as const;

/** The categories that most agencies name, with how many: 一是公开内容与质量（12家行政机关提出）. */
function mostNamed({ named }: DraftBasis, kind: ImprovementItem['kind'], begins: string): DraftSentence[] {
  const most = named
    .filter((one) => one.kind === kind && one.category !== 'other')
    .toSorted((one, other) => other.agencies - one.agencies)
    .slice(0, MOST_NAMED);
  if (most.length === 0) return [];
  const said = most.map(({ category, agencies }, index) => {
    return `${NUMBERS[index]}是${categoryName(category)}方面（${agencies}家行政机关提出）`;
  });
  return [sentence(`${begins}${said.join('；')}。`, { categories: most.map(({ category }) => category) })];
}

/** The problems that the agencies' reports name most. */
export const problems: Block = {
  section: 'improvement',
  write: (basis) => mostNamed(basis, 'problem', '从各行政机关的年度报告看，存在的主要问题：'),
};

/** What the agencies promise most. */
export const measures: Block = {
  section: 'improvement',
  write: (basis) => mostNamed(basis, 'measure', '下一步的改进措施：'),
};
