import library from 'pptxgenjs';
import type { FigureFormat, FigureTable } from '../workbook/figure-table/write-figure-table.ts';

/** A chart that PowerPoint draws itself from the figures of the table, so that it can be edited there. */
export interface NativeChart {
  /** Columns and bars side by side, columns in one stack, or a line for each series. */
  readonly kind: 'columns' | 'bars' | 'stackedColumns' | 'lines';
  /** Which columns of the table are drawn, and in which colours (#RRGGBB); what is no figure in them stays blank. */
  readonly series: readonly { readonly column: string; readonly colour: string }[];
}

/** A drawing as PNG, for what PowerPoint has no kind of chart for. */
export interface SlidePicture {
  /** As a data address. */
  readonly png: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** One chart: drawn by PowerPoint, or as a picture with its table on the slides after it. */
export interface ChartSlide {
  readonly table: FigureTable;
  readonly drawing: NativeChart | SlidePicture;
}

/** What the package exports is the class; to Node's way of resolving, its types have it one step further in. */
type Library = typeof library extends { readonly default: infer Class } ? Class : typeof library;
const Presentation = library as unknown as Library;
type Presentation = InstanceType<Library>;
type Slide = ReturnType<Presentation['addSlide']>;
type TableRow = Parameters<Slide['addTable']>[0][number];
type TableCell = TableRow[number];

/** In inches: 16 : 9. */
const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
const INNER = SLIDE.width - 2 * SLIDE.margin;
const BODY = { top: 1.15, height: 5.1 } as const;
const FOOT_TOP = 6.4;
const FACE = '微软雅黑';
const INK = '1D2733';
const QUIET = '56616E';
const LINE = 'DDE3EA';
const HEAD_GROUND = 'EEF2F7';
/** More lines would run into the foot; the next come on a slide of their own. */
const ROWS_A_SLIDE = 13;
/** Up to how many columns figures above them are read. */
const MOST_LABELS = 40;

const FORMAT_CODES: Readonly<Record<FigureFormat, string>> = {
  count: '#,##0',
  tenThousandYuan: '#,##0.0',
  part: '0.0%',
  plain: '#,##0',
};

/**
 * Charts as a presentation (.pptx), one a slide, with title, what the figures are of, source and day. PowerPoint draws them
 * from the figures where it has the kind; otherwise there is a picture, and the table after it.
 */
export async function writeSlides(title: string, charts: readonly ChartSlide[]): Promise<Uint8Array> {
  const file = new Presentation();
  file.layout = 'LAYOUT_WIDE';
  file.title = title;
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  for (const { table, drawing } of charts) {
    const slide = slideOf(file, table);
    if ('png' in drawing) {
      addPicture(slide, drawing, table.title);
      addTable(file, table);
    } else addChart(file, slide, table, drawing);
  }
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** A slide with what all have: its title, and in the foot what its figures are of. */
function slideOf(file: Presentation, { title, facts }: FigureTable): Slide {
  const slide = file.addSlide();
  slide.addText(title, {
    x: SLIDE.margin,
    y: 0.35,
    w: INNER,
    h: 0.6,
    margin: 0,
    fontFace: FACE,
    fontSize: 24,
    bold: true,
    color: INK,
    fit: 'shrink',
  });
  slide.addText(facts.join('\n'), {
    x: SLIDE.margin,
    y: FOOT_TOP,
    w: INNER,
    h: SLIDE.height - FOOT_TOP - 0.2,
    margin: 0,
    valign: 'top',
    fontFace: FACE,
    fontSize: 10,
    color: QUIET,
    fit: 'shrink',
  });
  return slide;
}

function addPicture(slide: Slide, { png, width, height }: SlidePicture, title: string): void {
  const scale = Math.min(INNER / width, BODY.height / height);
  slide.addImage({
    data: png,
    x: (SLIDE.width - width * scale) / 2,
    y: BODY.top,
    w: width * scale,
    h: height * scale,
    altText: title,
  });
}

/** The table in as many slides as it takes, its heads on each. */
function addTable(file: Presentation, table: FigureTable): void {
  for (let from = 0; from < table.rows.length; from += ROWS_A_SLIDE) {
    const isHead = { bold: true, fill: { color: HEAD_GROUND } };
    const lines: TableRow[] = [
      table.columns.map((text) => ({ text, options: isHead })),
      ...table.rows.slice(from, from + ROWS_A_SLIDE).map((row) =>
        row.map((cell, column): TableCell => ({
          text: typeof cell === 'string' ? cell : shown(cell.value, cell.format),
          options: { align: column === 0 ? 'left' : 'right' },
        })),
      ),
    ];
    slideOf(file, table).addTable(lines, {
      x: SLIDE.margin,
      y: BODY.top,
      w: INNER,
      fontFace: FACE,
      fontSize: 11,
      color: INK,
      border: { type: 'solid', pt: 0.5, color: LINE },
      valign: 'middle',
    });
  }
}

const UNITS: Readonly<Record<FigureFormat, string>> = {
  count: ' 件',
  tenThousandYuan: ' 万元',
  part: '',
  plain: '',
};

const shown = (value: number, format: FigureFormat): string =>
  format === 'part'
    ? `${(value * 100).toFixed(1)}%`
    : `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}${UNITS[format]}`;

function addChart(
  file: Presentation,
  slide: Slide,
  { title, columns, rows }: FigureTable,
  { kind, series }: NativeChart,
): void {
  const labels = rows.map(([head]) => (typeof head === 'string' ? head : ''));
  const figures = series.map(({ column }) => rows.map((row) => row[columns.indexOf(column)]));
  const format = FORMAT_CODES[figures.flat().find((cell) => typeof cell === 'object')?.format ?? 'plain'];
  const isStacked = kind === 'stackedColumns';
  slide.addChart(
    kind === 'lines' ? file.ChartType.line : file.ChartType.bar,
    series.map(({ column }, index) => ({
      name: column,
      labels,
      values: (figures[index] ?? []).map((cell) => (typeof cell === 'object' ? cell.value : null)),
    })),
    {
      x: SLIDE.margin,
      y: BODY.top,
      w: INNER,
      h: BODY.height,
      altText: title,
      barDir: kind === 'bars' ? 'bar' : 'col',
      barGrouping: isStacked ? 'stacked' : 'clustered',
      barGapWidthPct: 60,
      chartColors: series.map(({ colour }) => colour.replace('#', '')),
      showLegend: series.length > 1,
      legendPos: 't',
      legendFontFace: FACE,
      legendFontSize: 12,
      legendColor: INK,
      catAxisLabelFontFace: FACE,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: INK,
      // The first row is the topmost bar, as in the table.
      ...(kind === 'bars' && { catAxisOrientation: 'maxMin' as 'minMax' }),
      valAxisLabelFontSize: 11,
      valAxisLabelColor: QUIET,
      valAxisLabelFormatCode: format,
      valGridLine: { color: LINE, size: 0.5 },
      // Parts of a whole end at 100 %.
      ...(isStacked && format === FORMAT_CODES.part && { valAxisMaxVal: 1 }),
      // No one colour can be read on all parts of a stack: its figures are below, as a table of the chart.
      ...(isStacked && { showDataTable: true, dataTableFontSize: 10, dataTableFormatCode: format }),
      showValue: !isStacked && rows.length * series.length <= MOST_LABELS,
      dataLabelFontSize: 10,
      dataLabelColor: INK,
      dataLabelFormatCode: format,
      ...(!isStacked && { dataLabelPosition: 'outEnd' as const }),
      ...(kind === 'lines' && { dataLabelPosition: 't' as const, lineDataSymbol: 'circle' as const }),
    },
  );
}
