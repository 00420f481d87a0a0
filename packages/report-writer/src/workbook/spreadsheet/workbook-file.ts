import type { CellPosition } from '@zhaojian/report';
import { type Cell, type ConditionalRule, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { rangeReference, ranges } from './cell-ranges.ts';
import { cellText, cellValues } from './cell-text.ts';
import type { Alarm, Content, EntryRule, Sheet, SheetCell } from './sheet.ts';
import { ALARM, BODY_FONT, STYLES } from './styles.ts';

/** The same content makes the same file, whenever it is written. */
const WRITTEN_ON = new Date(2000, 0, 1);

function contentOf(content: Content): Pick<Cell, 'value' | 'type' | 'formula' | 'formulaResult'> {
  switch (content.kind) {
    case 'blank':
      return { value: null, type: 'empty' };
    case 'text':
      return { value: cellText(content.text), type: 'string' };
    case 'number':
      return { value: content.value, type: 'number' };
    case 'formula': {
      const { formula, value } = content;
      const shown = typeof value === 'string' ? cellText(value) : value;
      return { value: shown, type: 'formula', formula, formulaResult: shown };
    }
  }
}

const lastOf = ({ row, column, rowSpan = 1, colSpan = 1 }: SheetCell): CellPosition => ({
  row: row + rowSpan - 1,
  column: column + colSpan - 1,
});

/** The cells by the names that the library has for them. A merged cell's borders are those of all the cells under it. */
function cellsOf(cells: readonly SheetCell[]): Map<string, Partial<Cell>> {
  const written = new Map<string, Partial<Cell>>();
  for (const cell of cells) {
    const style = STYLES[cell.style];
    const last = lastOf(cell);
    for (let row = cell.row; row <= last.row; row += 1) {
      for (let column = cell.column; column <= last.column; column += 1)
        written.set(`${row},${column}`, { value: null, type: 'empty', style });
    }
    written.set(`${cell.row},${cell.column}`, { ...contentOf(cell.content), style });
  }
  return written;
}

const mergesOf = (cells: readonly SheetCell[]): WriteSheet['merges'] =>
  cells
    .filter(({ rowSpan = 1, colSpan = 1 }) => rowSpan * colSpan > 1)
    .map((cell) => ({
      startRow: cell.row,
      startCol: cell.column,
      endRow: lastOf(cell).row,
      endCol: lastOf(cell).column,
    }));

const validationOf = ({ cells, type, limit, prompt, refusal }: EntryRule): DataValidation => ({
  type: type === 'text' ? 'textLength' : type,
  operator: type === 'text' ? 'lessThanOrEqual' : 'greaterThanOrEqual',
  formula1: String(limit),
  allowBlank: true,
  showInputMessage: true,
  showErrorMessage: true,
  inputTitle: prompt.title,
  inputMessage: prompt.text,
  errorTitle: '填写有误',
  errorMessage: refusal,
  range: ranges(cells).join(' '),
});

const alarmOf = ({ cell, formula }: Alarm, index: number): ConditionalRule => ({
  type: 'expression',
  priority: index + 1,
  formula,
  range: rangeReference(cell, cell),
  style: ALARM,
});

const rowsOf = ({ from, values }: NonNullable<Sheet['rows']>) => [
  ...Array.from({ length: from }, () => []),
  ...values.map(cellValues),
];

function sheetOf(sheet: Sheet): WriteSheet {
  const { scrollsFrom } = sheet;
  return {
    name: sheet.name,
    cells: cellsOf(sheet.cells),
    ...(sheet.rows && { rows: rowsOf(sheet.rows) }),
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    merges: mergesOf(sheet.cells),
    dataValidations: sheet.rules.map(validationOf),
    conditionalRules: sheet.alarms.map(alarmOf),
    ...(scrollsFrom && { freezePane: { rows: scrollsFrom.row, columns: scrollsFrom.column } }),
    ...(sheet.isProtected && {
      protection: {
        sheet: true,
        objects: true,
        scenarios: true,
        formatCells: true,
        formatColumns: true,
        formatRows: true,
      },
    }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** Sheets as the bytes of an Excel workbook (.xlsx). Spreadsheet programs compute all formulas again when they open it. */
export const workbookFile = (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: BODY_FONT,
    properties: { created: WRITTEN_ON, modified: WRITTEN_ON },
  });
