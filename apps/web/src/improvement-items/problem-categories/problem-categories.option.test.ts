import { chartTheme } from '../../chart/chart-theme.ts';
import type { CategoryOfYear } from '../improvement-counts.ts';
import { problemCategoriesOption } from './problem-categories.option.ts';

const categories: CategoryOfYear[] = [
  {
    id: 'staff',
    label: '队伍与业务能力',
    problems: { items: 8, agencies: 6 },
    measures: { items: 5, agencies: 5 },
  },
];
const option = problemCategoriesOption(categories, 2024, chartTheme(500));

describe('problems and the measures beside them', () => {
  it('are a full and a hollow bar, told apart without colour', () => {
    expect(option.series).toMatchObject([
      { id: 'problems', itemStyle: { color: '#1F4E8C' }, data: [{ value: 8 }] },
      { id: 'measures', itemStyle: { color: '#FFFFFF', borderColor: '#1F4E8C' }, data: [{ value: 5 }] },
    ]);
  });

  it('open the sentences of the category', () => {
    expect(option.series).toMatchObject({ 0: { data: [{ opens: { category: 'staff', year: 2024 } }] } });
  });

  it('say how many agencies name them', () => {
    const { formatter } = option.tooltip as { formatter: (params: unknown) => string };
    expect(formatter({ dataIndex: 0 })).toContain('8 条，6 个单位');
  });
});
