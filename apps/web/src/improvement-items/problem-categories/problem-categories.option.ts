import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { namesAxis, namesWidth } from '../../chart/names-axis.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { exactFigure } from '../../figures/figure-text.ts';
import type { CategoryOfYear, Named } from '../improvement-counts.ts';

const ROW_HEIGHT = 42;

/** The height in px that this many categories need. */
export const problemCategoriesHeight = (categories: number): number => categories * ROW_HEIGHT + 8;

const inWords = ({ items, agencies }: Named): string =>
  `${exactFigure(items)} 条，${exactFigure(agencies)} 个单位`;

/** A full bar for the problems of a category, under it a hollow one for the measures promised. */
export function problemCategoriesOption(
  categories: readonly CategoryOfYear[],
  year: number,
  theme: ChartTheme,
): ChartOption {
  const text = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const labelWidth = namesWidth(theme, 11);
  const bar = (id: 'problems' | 'measures') => ({
    id,
    type: 'bar' as const,
    barWidth: 12,
    barGap: '25%',
    itemStyle:
      id === 'problems'
        ? { color: theme.thisYear }
        : { color: theme.surface, borderColor: theme.thisYear, borderWidth: 1.5 },
    label: {
      ...text,
      color: id === 'problems' ? theme.text : theme.quiet,
      show: true,
      position: 'right' as const,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        exactFigure(categories[dataIndex]?.[id].items ?? null),
    },
    data: categories.map((category) => ({
      value: category[id].items,
      opens: { category: category.id, year },
    })),
  });
  return {
    grid: { left: labelWidth + 12, right: theme.fontSize * 4, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: namesAxis(
      theme,
      categories.map(({ label }) => label),
      labelWidth,
    ),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const category = categories[dataIndex];
      return category
        ? {
            title: `${category.label} · ${year} 年`,
            lines: [
              { label: '问题', value: inWords(category.problems), colour: theme.thisYear },
              { label: '改进措施', value: inWords(category.measures), colour: theme.lineStrong },
            ],
          }
        : null;
    }),
    series: [bar('problems'), bar('measures')],
  };
}
