import { type Form, type Report } from '@zhaojian/report';
import { type Content, type Sheet, type SheetCell, textContent } from '../spreadsheet/sheet.ts';
import { workbookFile } from '../spreadsheet/workbook-file.ts';
import {
  agencyKey,
  type FigureColumn,
  figureColumns,
  type NarrativeColumn,
  narrativeColumns,
  ROW_COLUMNS,
} from './figure-columns.ts';
import { figureHeads } from './figure-heads.ts';

/** An agency's row: who it is, and what of its report is there already. */
export interface FiguresRow {
  readonly name: string;
  /** Who it is below; empty for the first. */
  readonly parent: string;
  /** The status of its report, in words. */
  readonly status: string;
  /** The version the row is filled from, 0 for none. */
  readonly version: number;
  readonly report: Report | null;
}

const [TITLE, NOTE, TABLE, ROW, COLUMN, KEY, FIRST] = [0, 1, 2, 3, 4, 5, 6] as const;
/** Name, parent, status and version come before the figures. */
const BEFORE = 4;
const WIDTHS = { before: [30, 26, 14, 8], figure: 11, narrative: 44 } as const;

/**
 * The reports of a year as a workbook (.xlsx) of one row an agency and one column a cell of the form, its heads over three
 * rows. A row of keys names the columns again, by which the workbook is read back.
 *
 * @param form that of the year
 * @param explanations what is on the sheet that explains, line by line
 */
export function writeFiguresWorkbook(
  form: Form,
  { year, title }: { year: number; title: string },
  rows: readonly FiguresRow[],
  explanations: readonly string[],
): Promise<Uint8Array> {
  return workbookFile([figuresSheet(form, year, title, rows), explanationsSheet(explanations)]);
}

/** The sheet that explains; nothing is read of it. */
export const EXPLANATIONS_SHEET = '填写说明';

function figuresSheet(form: Form, year: number, title: string, rows: readonly FiguresRow[]): Sheet {
  const figures = figureColumns(form);
  const narratives = narrativeColumns(form);
  return {
    name: `${year}年度数据`,
    cells: [
      text(TITLE, 0, title, 'heading'),
      text(NOTE, 0, '先看“填写说明”。带底色的格填写；灰色小字是列的标识，不要改动或隐藏。', 'key'),
      ...rowHeads(year),
      ...figureHeads(figures, { row: TABLE, column: BEFORE }),
      ...figures.map(({ key }, index) => text(KEY, BEFORE + index, key, 'key')),
      ...narrativeHeads(narratives, BEFORE + figures.length),
      ...rows.flatMap((row, index) => rowCells(row, FIRST + index, figures, narratives)),
    ],
    widths: [
      ...WIDTHS.before,
      ...figures.map(() => WIDTHS.figure),
      ...narratives.map(() => WIDTHS.narrative),
    ],
    heights: new Map<number, number>([
      [TITLE, 26],
      [ROW, 62],
      [COLUMN, 46],
      [KEY, 12],
      ...rows.map((_, index): [number, number] => [FIRST + index, 18]),
    ]),
    rules: [],
    alarms: [],
    // Rows are sorted, left out and pasted; whatever is wrong afterwards is reported when the workbook is read.
    isProtected: false,
    isLandscape: true,
    scrollsFrom: { row: FIRST, column: 1 },
  };
}

const text = (
  row: number,
  column: number,
  words: string,
  style: SheetCell['style'],
  spans: Pick<SheetCell, 'rowSpan' | 'colSpan'> = {},
): SheetCell => ({ row, column, content: textContent(words), style, ...spans });

function rowHeads(year: number): SheetCell[] {
  const heads = [
    ['单位名称', agencyKey(year)],
    ['上级', ROW_COLUMNS.parent],
    ['平台上的情况', ROW_COLUMNS.status],
    ['已有版本', ROW_COLUMNS.version],
  ] as const;
  return heads.flatMap(([head, key], column) => [
    text(TABLE, column, head, 'head', { rowSpan: KEY - TABLE }),
    text(KEY, column, key, 'key'),
  ]);
}

const narrativeHeads = (narratives: readonly NarrativeColumn[], from: number): SheetCell[] =>
  narratives.flatMap(({ id, head }, index) => [
    text(TABLE, from + index, head, 'head', { rowSpan: KEY - TABLE }),
    text(KEY, from + index, id, 'key'),
  ]);

function rowCells(
  { name, parent, status, version, report }: FiguresRow,
  row: number,
  figures: readonly FigureColumn[],
  narratives: readonly NarrativeColumn[],
): SheetCell[] {
  return [
    text(row, 0, name, 'fixedText'),
    text(row, 1, parent, 'fixedText'),
    text(row, 2, status, 'fixedText'),
    { row, column: 3, content: { kind: 'number', value: version }, style: 'fixedText' },
    ...figures.map(({ key, unit }, index): SheetCell => ({
      row,
      column: BEFORE + index,
      content: figureContent(report?.cells[key]?.value ?? null),
      style: unit === 'count' || unit === 'change' ? 'entryCount' : 'entryAmount',
    })),
    ...narratives.map(({ id }, index) =>
      text(row, BEFORE + figures.length + index, report?.narratives[id].text ?? '', 'entryParagraph'),
    ),
  ];
}

const figureContent = (value: number | null): Content =>
  value === null ? { kind: 'blank' } : { kind: 'number', value };

function explanationsSheet(lines: readonly string[]): Sheet {
  return {
    name: EXPLANATIONS_SHEET,
    cells: lines.map((line, row) => text(row, 0, line, row === 0 ? 'heading' : 'plain')),
    widths: [100],
    heights: new Map([[0, 26]]),
    rules: [],
    alarms: [],
    isProtected: false,
    isLandscape: false,
  };
}
