import {
  type CellKey,
  evaluateMeasure,
  type FigureReader,
  type Form,
  measureContinues,
  MEASURES,
  type Measure,
  SMALL_SAMPLE,
} from '@zhaojian/report';
import { writeCsv } from 'hucre/csv';
import { type FigureColumn, figureColumns } from '../figures/figure-columns.ts';
import { figureHeads, HEAD_ROWS } from '../figures/figure-heads.ts';
import { type Sheet, type SheetCell, textContent } from '../spreadsheet/sheet.ts';
import { workbookFile } from '../spreadsheet/workbook-file.ts';

/** An agency and its figures of a year. */
export interface AreaFiguresRow {
  readonly name: string;
  /** Who it is below; empty for the first. */
  readonly parent: string;
  readonly kind: string;
  readonly sector: string;
  /** Whether its figures are in the sum, and if not why, in words. */
  readonly status: string;
  /** By cell key; what its report does not say is left out. Null where nothing of it is accepted. */
  readonly figures: Readonly<Record<CellKey, number>> | null;
}

export interface AreaFigures {
  readonly form: Form;
  /** What the file is of, e.g. 示例市 2025 年度政府信息公开数据. */
  readonly title: string;
  /** What holds for all of it, line by line; first over how many of how many agencies the sum is, which its row says too. */
  readonly facts: readonly string[];
  /** The sum of the area by cell key, as the platform shows it; null where nothing is added up. */
  readonly sum: Readonly<Record<CellKey, number>> | null;
  readonly rows: readonly AreaFiguresRow[];
}

const BEFORE = ['单位名称', '上级', '类别', '条线', '情况'] as const;
const BEFORE_WIDTHS = [30, 26, 12, 12, 18];
const FIRST_HEAD = 1;
const SUM = FIRST_HEAD + HEAD_ROWS;
/** The sum comes first, so that it is in view with the heads. */
const SUM_NAME = '合计';

/**
 * The figures of an area in a year as a workbook (.xlsx): a sheet that says what it is, one of all cells with a row an
 * agency, and one of the measures with both numbers of each rate. Names that begin like a formula stay text.
 */
export function writeAreaFigures(area: AreaFigures): Promise<Uint8Array> {
  return workbookFile([factsSheet(area), cellsSheet(area), measuresSheet(area)]);
}

/**
 * The cells of an area as comma-separated values, for programs: a line of heads, the sum, then a line an agency. UTF-8 with the mark
 * by which Excel knows it; what begins like a formula has an apostrophe before it.
 */
export function writeAreaFiguresCsv(area: AreaFigures): string {
  const columns = figureColumns(area.form);
  const heads = [...BEFORE, ...columns.map(({ heads: words }) => words.join(' › '))];
  return writeCsv([heads, ...lines(area).map((line) => [...before(line), ...figuresOf(line, columns)])], {
    bom: true,
    escapeFormulae: true,
    lineSeparator: '\r\n',
  });
}

const figuresOf = ({ figures }: AreaFiguresRow, columns: readonly FigureColumn[]) =>
  columns.map(({ key }) => figures?.[key] ?? null);

const lines = ({ rows, sum, facts }: AreaFigures): readonly AreaFiguresRow[] => [
  { name: SUM_NAME, parent: '', kind: '', sector: '', status: facts[0] ?? '', figures: sum },
  ...rows,
];
const before = ({ name, parent, kind, sector, status }: AreaFiguresRow) =>
  [name, parent, kind, sector, status].map((words) => (words === '' ? null : words));

function factsSheet({ title, facts }: AreaFigures): Sheet {
  return {
    ...plain,
    name: '说明',
    cells: [
      { row: 0, column: 0, style: 'heading', content: textContent(title) },
      ...facts.map((fact, index): SheetCell => ({
        row: index + 1,
        column: 0,
        style: 'plain',
        content: textContent(fact),
      })),
    ],
    widths: [100],
    heights: new Map([[0, 26]]),
    isLandscape: false,
  };
}

function cellsSheet(area: AreaFigures): Sheet {
  const columns = figureColumns(area.form);
  return {
    ...plain,
    name: '各单位数据',
    cells: [
      heading(area.title),
      ...headsBefore(HEAD_ROWS),
      ...figureHeads(columns, { row: FIRST_HEAD, column: BEFORE.length }),
    ],
    rows: {
      from: SUM,
      values: lines(area).map((line) => [...before(line), ...figuresOf(line, columns)]),
    },
    widths: [...BEFORE_WIDTHS, ...columns.map(() => 11)],
    heights: headHeights,
    scrollsFrom: { row: SUM + 1, column: 1 },
  };
}

/** The measures of a form: a volume in a column, a rate in three, with what it is made of. */
function measuresSheet(area: AreaFigures): Sheet {
  const measures = MEASURES.filter((measure) => measureContinues(measure, area.form));
  const heads: SheetCell[] = [];
  let column: number = BEFORE.length;
  for (const measure of measures) {
    const names = numbersOf(measure);
    heads.push(
      head(FIRST_HEAD, column, measure.label, { colSpan: names.length }),
      head(FIRST_HEAD + 1, column, measure.definition, { colSpan: names.length }),
      ...names.map((name, index) => head(FIRST_HEAD + 2, column + index, name)),
    );
    column += names.length;
  }
  return {
    ...plain,
    name: '指标',
    cells: [heading(area.title), ...headsBefore(HEAD_ROWS), ...heads],
    rows: {
      from: SUM,
      values: lines(area).map((line) => [
        ...before(line),
        ...measures.flatMap((measure) => valuesOf(measure, line, area.form)),
      ]),
    },
    widths: [...BEFORE_WIDTHS, ...Array.from({ length: column - BEFORE.length }, () => 12)],
    heights: headHeights,
    scrollsFrom: { row: SUM + 1, column: 1 },
  };
}

const numbersOf = ({ kind, unit }: Measure): string[] =>
  kind === 'volume'
    ? [unit === 'tenThousandYuan' ? '万元' : '件']
    : ['分子', '分母', `率（%，分母不足 ${SMALL_SAMPLE} 的样本少）`];

function valuesOf(measure: Measure, { figures }: AreaFiguresRow, form: Form): (number | null)[] {
  const read: FigureReader = (key) => figures?.[key] ?? null;
  const { value, numerator, denominator } = evaluateMeasure(measure, read, form);
  if (measure.kind === 'volume') return [value];
  return [numerator, denominator, value === null ? null : Math.round(value * 1e4) / 1e2];
}

const heading = (title: string): SheetCell => ({
  row: 0,
  column: 0,
  style: 'heading',
  content: textContent(title),
});
const head = (
  row: number,
  column: number,
  words: string,
  spans: Pick<SheetCell, 'rowSpan' | 'colSpan'> = {},
): SheetCell => ({ row, column, style: 'head', content: textContent(words), ...spans });
const headsBefore = (rowSpan: number): SheetCell[] =>
  BEFORE.map((name, column) => head(FIRST_HEAD, column, name, { rowSpan }));

const headHeights = new Map<number, number>([
  [0, 26],
  [FIRST_HEAD + 1, 62],
  [FIRST_HEAD + 2, 46],
]);
const plain = { rules: [], alarms: [], isProtected: false, isLandscape: true } as const;
