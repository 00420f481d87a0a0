import { measureById } from '@zhaojian/report';
import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { eraBreakSeries, valueAxis, yearAxes, yearGrid } from '../../chart/year-axis.ts';
import { countText, exactText } from '../measure-text.ts';
import { type DocumentStock, STOCK_MEASURES } from './document-stock.ts';

/** Where the form of a year does not ask for what is drawn. */
export const ABSENT_IN_FORM = '此前的格式无此项';

export const STOCK_COLOURS = {
  issued: '#3B6EA8',
  repealed: '#9AA3AD',
  inForce: '#1D2733',
} as const;

const nameOf = (part: keyof typeof STOCK_MEASURES): string => measureById(STOCK_MEASURES[part]).label;

/** 现行有效 as a line; what came up, what went down: 制发 above the axis, 废止 below it. */
export function documentStockOption(
  stock: readonly DocumentStock[],
  chosen: number,
  theme: ChartTheme,
): ChartOption {
  const years = stock.map(({ year }) => year);
  const label = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const bar = (part: 'issued' | 'repealed', sign: 1 | -1) => ({
    id: part,
    type: 'bar' as const,
    stack: 'flow',
    barMaxWidth: 36,
    itemStyle: { color: STOCK_COLOURS[part] },
    data: stock.map((each) => ({
      value: each[part] === null ? '-' : sign * each[part],
      opens: { figure: STOCK_MEASURES[part], year: each.year },
    })),
  });
  return {
    grid: yearGrid,
    xAxis: yearAxes(years, chosen, theme),
    yAxis: valueAxis(theme, (value) => countText(Math.abs(value))),
    tooltip: tooltip(theme, 'axis', ({ dataIndex }) => {
      const each = stock[dataIndex];
      return each
        ? {
            title: `${each.year} 年`,
            lines: (['inForce', 'issued', 'repealed'] as const).map((part) => ({
              label: nameOf(part),
              value: exactText(each[part]),
              colour: STOCK_COLOURS[part],
            })),
          }
        : null;
    }),
    series: [
      bar('issued', 1),
      bar('repealed', -1),
      {
        id: 'inForce',
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        connectNulls: false,
        lineStyle: { color: STOCK_COLOURS.inForce, width: 2 },
        itemStyle: { color: STOCK_COLOURS.inForce },
        label: {
          ...label,
          show: true,
          position: 'top',
          formatter: ({ dataIndex }) => countText(stock[dataIndex]?.inForce ?? null),
        },
        data: stock.map(({ year, inForce }) => ({
          value: inForce ?? '-',
          opens: { figure: STOCK_MEASURES.inForce, year },
        })),
      },
      ...eraBreakSeries(
        years,
        theme,
        stock.some(({ inForce }) => inForce !== null) ? ABSENT_IN_FORM : undefined,
      ),
    ],
  };
}
