import type { NativeChart, SlidePicture } from '@zhaojian/report-writer/slides';
import { use } from 'react';
import type { FileMade } from '../../api/request.ts';
import type { ChartOption } from '../../chart/chart-option.ts';
import { chartTheme, type ChartTheme } from '../../chart/chart-theme.ts';
import { todayInChina } from '../../dates/days.ts';
import { copyKinds } from '../../page/downloads/clipboard.ts';
import { DownloadMenu } from '../../page/downloads/download-menu.tsx';
import type { LegendEntry } from '../chart-legend.tsx';
import type { DataTable } from '../data-table.ts';
import { useMarkedYear } from '../incomplete-years.ts';
import { chartPicture, DRAWING_WIDTH, type Picture, type PictureParts } from './chart-picture.ts';
import { ChartSourceContext, type ChartSource } from './chart-source.ts';
import { type PageChart, useOnPage } from './page-charts.ts';
import { dataAddress, pngOfPicture } from './png-of-picture.ts';
import { slidesFile } from './slides-file.ts';
import { copiedTable, figureTable } from './table-taken-away.ts';

/** How PowerPoint can draw a chart from its table: the columns of the legend in its colours, unless others are named. */
export type Native = Pick<NativeChart, 'kind'> & Partial<Pick<NativeChart, 'series'>>;

interface Props {
  readonly title: string;
  readonly note: string;
  readonly table: DataTable;
  /** The drawing; left out where the figures are only a table. */
  readonly chart?: {
    readonly legend: readonly LegendEntry[];
    /** In px, on the page. */
    readonly height: number;
    readonly draw: (theme: ChartTheme) => ChartOption;
    /** How PowerPoint can draw it from the table; a picture is put there when it is left out. */
    readonly native?: Native | undefined;
  };
}

/** With more rows than these its names cannot be read on a slide. */
const MOST_NATIVE_ROWS = 30;

/** What every picture and table says of itself: node, year, what the figures are, from where and when. */
const factsOf = async ({ of, facts }: ChartSource): Promise<string[]> => [
  of,
  ...(await facts()),
  `来源：昭鉴 · 政府信息公开年报汇总平台（${window.location.origin}），${todayInChina()} 导出`,
];

/** A figure leaves the page as a picture or as a table, with all that it needs to be understood apart from it. */
export function ChartDownloads(props: Props) {
  const source = use(ChartSourceContext);
  return source && <Downloads {...props} source={source} />;
}

function Downloads({ title, note, table, chart, source }: Props & { readonly source: ChartSource }) {
  const markedYear = useMarkedYear();
  const named = (ending: string) => `${source.of} ${title}.${ending}`;

  const picture = async (words: Pick<PictureParts, 'title' | 'note' | 'foot'>): Promise<Picture> => {
    if (!chart) throw new Error('a table has no picture');
    const { drawnApart } = await import('../../chart/echarts-parts.ts');
    const { legend, height, draw } = chart;
    return chartPicture({
      ...words,
      legend: legend.map((entry) => ({ ...entry, label: markedYear(entry.label) })),
      drawing: drawnApart(draw(chartTheme(DRAWING_WIDTH)), DRAWING_WIDTH, height),
      height,
    });
  };
  const wholePicture = async () => picture({ title, note, foot: await factsOf(source) });
  const onPage: PageChart = {
    title,
    slide: async () => ({ table: await shownTable(), drawing: await slideDrawing() }),
  };
  useOnPage(chart ? onPage : null);
  const slideDrawing = async (): Promise<NativeChart | SlidePicture> => {
    if (chart?.native && table.rows.length <= MOST_NATIVE_ROWS) {
      const fromLegend = chart.legend.map(({ label, colour }) => ({ column: label, colour }));
      const { kind, series = fromLegend } = chart.native;
      return { kind, series: series.map((each) => ({ ...each, column: markedYear(each.column) })) };
    }
    // The slide says what it is of.
    const drawn = await picture({ title: '', note: '', foot: [] });
    return { png: await dataAddress(await pngOfPicture(drawn)), width: drawn.width, height: drawn.height };
  };
  const pictureFiles = chart
    ? [
        {
          key: 'png',
          name: '图片',
          purpose: 'PNG，两倍清晰度，可插入文稿',
          make: async (): Promise<FileMade> => ({
            name: named('png'),
            content: await pngOfPicture(await wholePicture()),
          }),
        },
        {
          key: 'svg',
          name: '矢量图',
          purpose: 'SVG，放大不失真',
          make: async (): Promise<FileMade> => ({
            name: named('svg'),
            content: new Blob([(await wholePicture()).svg], { type: 'image/svg+xml' }),
          }),
        },
        {
          key: 'pptx',
          name: '演示文稿',
          purpose: chart.native ? 'PowerPoint，图可在其中修改' : 'PowerPoint，图片和数据表',
          make: () => slidesFile(`${source.of} ${title}`, [onPage]),
        },
      ]
    : [];
  const shownTable = async () =>
    figureTable(title, [...(note === '' ? [] : [note]), ...(await factsOf(source))], table, markedYear);
  const workbook = async (): Promise<FileMade> => {
    const { writeFigureTable } = await import('@zhaojian/report-writer/workbook');
    const bytes = await writeFigureTable(await shownTable());
    return { name: named('xlsx'), content: new Blob([bytes.slice()]) };
  };
  const copyTable = () => {
    const { html, text } = copiedTable(table, markedYear);
    return copyKinds({ 'text/html': html, 'text/plain': text });
  };
  return (
    <DownloadMenu
      label="下载"
      isQuiet
      files={[
        ...pictureFiles,
        {
          key: 'xlsx',
          name: '数据表',
          purpose: chart ? 'Excel，与“看数据”相同' : 'Excel，与页上的表相同',
          make: workbook,
        },
      ]}
      copies={[
        { key: 'copyTable', name: '复制数据表', copy: copyTable },
        ...(chart
          ? [
              {
                key: 'copyPicture',
                name: '复制图片',
                copy: () => copyKinds({ 'image/png': wholePicture().then(pngOfPicture) }),
              },
            ]
          : []),
      ]}
    />
  );
}
