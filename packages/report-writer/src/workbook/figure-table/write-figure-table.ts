import { type Sheet, type SheetCell, textContent } from '../spreadsheet/sheet.ts';
import type { StyleName } from '../spreadsheet/styles.ts';
import { workbookFile } from '../spreadsheet/workbook-file.ts';

/** How a figure is counted: in 件, in 万元, as a part between 0 and 1, or without a word. */
export type FigureFormat = 'count' | 'tenThousandYuan' | 'part' | 'plain';

/** A figure as a number, so that formulas count it; it is shown as the platform shows it. */
export interface TableFigure {
  readonly value: number;
  readonly format: FigureFormat;
}

/** A table as the platform shows it beside a chart. */
export interface FigureTable {
  readonly title: string;
  /** What it is of and how it is counted, line by line: node, year, filters, state, source, day. */
  readonly facts: readonly string[];
  readonly columns: readonly string[];
  /** A row has a cell a column; text stays text, also where it begins like a formula. */
  readonly rows: readonly (readonly (string | TableFigure)[])[];
}

const STYLE_OF: Readonly<Record<FigureFormat, StyleName>> = {
  count: 'figureCount',
  tenThousandYuan: 'figureAmount',
  part: 'figurePart',
  plain: 'figurePlain',
};

const TITLE_HEIGHT = 26;
const LEAST_WIDTH = 10;
const MOST_WIDTH = 46;
/** What no name of a sheet may have, in any spreadsheet program. */
const NOT_IN_NAMES = /[[\]:*?/\\']/g;
const LONGEST_NAME = 31;

/** A table as a workbook (.xlsx) of one sheet: title, facts, heads that stay in view, rows. */
export function writeFigureTable({ title, facts, columns, rows }: FigureTable): Promise<Uint8Array> {
  const heads = facts.length + 1;
  const line = (row: number, style: StyleName, text: string): SheetCell => ({
    row,
    column: 0,
    ...(columns.length > 1 && { colSpan: columns.length }),
    style,
    content: textContent(text),
  });
  const cells: SheetCell[] = [
    line(0, 'heading', title),
    ...facts.map((fact, index) => line(index + 1, 'note', fact)),
    ...columns.map((name, column): SheetCell => ({
      row: heads,
      column,
      style: 'head',
      content: textContent(name),
    })),
    ...rows.flatMap((row, index) => row.map((cell, column) => cellAt(heads + 1 + index, column, cell))),
  ];
  const sheet: Sheet = {
    name: title.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME).trim() || '数据',
    cells,
    widths: columns.map((name, column) => widthOf([name, ...rows.map((row) => textOf(row[column] ?? ''))])),
    heights: new Map([[0, TITLE_HEIGHT]]),
    rules: [],
    alarms: [],
    isProtected: false,
    isLandscape: columns.length > 4,
    scrollsFrom: { row: heads + 1, column: 1 },
  };
  return workbookFile([sheet]);
}

function cellAt(row: number, column: number, cell: string | TableFigure): SheetCell {
  if (typeof cell === 'string')
    return { row, column, style: column === 0 ? 'rowHead' : 'fixedText', content: textContent(cell) };
  return { row, column, style: STYLE_OF[cell.format], content: { kind: 'number', value: cell.value } };
}

const textOf = (cell: string | TableFigure): string =>
  typeof cell === 'string' ? cell : `${cell.value.toLocaleString('zh-CN')} 万元`;

/** In characters: one for a letter or digit, two for a Chinese character. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(
    MOST_WIDTH,
    Math.max(
      LEAST_WIDTH,
      ...texts.map((text) => 2 + [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)),
    ),
  );
