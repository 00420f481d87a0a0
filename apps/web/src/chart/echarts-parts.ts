import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart-option.ts';

// SVG: a page holds a dozen charts of some hundred marks each. They stay sharp on paper and on a wall.
echarts.use([
  BarChart,
  CustomChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

export type Drawing = echarts.ECharts;

/** A drawing in an element, empty still. */
export const startDrawing = (element: HTMLElement): Drawing =>
  echarts.init(element, null, { renderer: 'svg' });
export type StartDrawing = typeof startDrawing;

/** A drawing that is on no page, as SVG. Sizes in px. */
export function drawnApart(option: ChartOption, width: number, height: number): string {
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption({ ...option, animation: false });
  const drawn = drawing.renderToSVGString();
  drawing.dispose();
  return drawn;
}
