import { measureById } from '@zhaojian/report';
import type { ChartOption, XAxisOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import {
  eraBreakSeries,
  ERA_LABEL_HEIGHT,
  valueAxis,
  type YearScale,
  yearAxes,
} from '../../chart/year-axis.ts';
import { PALETTE } from '../../theme/palette.ts';
import { countText, exactText } from '../wording/measure-text.ts';
import { type DocumentStock, STOCK_MEASURES } from './document-stock.ts';
import { ABSENT_IN_FORM } from '../wording/form-names.ts';

export const STOCK_COLOURS = {
  issued: PALETTE.issued,
  repealed: PALETTE.repealed,
  inForce: PALETTE.inForce,
} as const;

const nameOf = (part: keyof typeof STOCK_MEASURES): string => measureById(STOCK_MEASURES[part]).label;

/** Two drawings over the same years: the stock is twenty times the flow, and one scale would flatten the flow. */
const grids = (theme: ChartTheme) => [
  { left: 12, right: 12, top: ERA_LABEL_HEIGHT, height: '34%', outerBoundsMode: 'none' as const },
  { left: 12, right: 12, top: '56%', bottom: theme.fontSize * 3.4, outerBoundsMode: 'none' as const },
];

/** The years once under each drawing, their names only under the lower. */
function axesOf(scale: YearScale, theme: ChartTheme): XAxisOption[] {
  const [years, bands] = yearAxes(scale, theme);
  return [
    { ...years, gridIndex: 0, axisLabel: { show: false }, axisLine: { show: false } },
    { ...bands, gridIndex: 0 },
    { ...years, gridIndex: 1 },
    { ...bands, gridIndex: 1 },
  ] as XAxisOption[];
}

/** Above, 现行有效 as a line; below, what came and what went: 制发 up, 废止 down. */
export function documentStockOption(
  stock: readonly DocumentStock[],
  scale: YearScale,
  theme: ChartTheme,
): ChartOption {
  const text = { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily };
  const absentBefore = stock.some(({ inForce }) => inForce !== null) ? ABSENT_IN_FORM : undefined;
  const bar = (part: 'issued' | 'repealed', sign: 1 | -1) => ({
    id: part,
    type: 'bar' as const,
    stack: 'flow',
    xAxisIndex: 2,
    yAxisIndex: 1,
    barMaxWidth: 36,
    itemStyle: { color: STOCK_COLOURS[part] },
    label: {
      ...text,
      color: theme.quiet,
      show: true,
      position: sign === 1 ? ('top' as const) : ('bottom' as const),
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        countText(stock[dataIndex]?.[part] ?? null),
    },
    data: stock.map((each) => ({
      value: each[part] === null ? '-' : sign * each[part],
      opens: { figure: STOCK_MEASURES[part], year: each.year },
    })),
  });
  const point = (shown: boolean, { year, inForce }: DocumentStock) => ({
    value: shown && inForce !== null ? inForce : '-',
    opens: { figure: STOCK_MEASURES.inForce, year },
  });
  const stockLabel = {
    ...text,
    show: true,
    position: 'top' as const,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
      countText(stock[dataIndex]?.inForce ?? null),
  };
  return {
    grid: grids(theme),
    xAxis: axesOf(scale, theme),
    yAxis: [
      valueAxis(theme, countText, { show: false, scale: true, boundaryGap: ['15%', '35%'], gridIndex: 0 }),
      valueAxis(theme, countText, { show: false, boundaryGap: ['20%', '20%'], gridIndex: 1 }),
    ],
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
        label: stockLabel,
        data: stock.map((each) => point(!scale.outstanding.includes(each.year), each)),
      },
      {
        // Apart from the line: where reports are outstanding the stock did not fall.
        id: 'inForceSoFar',
        type: 'scatter',
        symbol: 'emptyCircle',
        symbolSize: 8,
        itemStyle: { color: STOCK_COLOURS.inForce, borderWidth: 2, opacity: 1 },
        label: stockLabel,
        data: stock.map((each) => point(scale.outstanding.includes(each.year), each)),
      },
      ...eraBreakSeries(scale, theme, { absentBefore }),
      ...eraBreakSeries(scale, theme, { absentBefore, grid: 1 }),
    ],
  };
}
