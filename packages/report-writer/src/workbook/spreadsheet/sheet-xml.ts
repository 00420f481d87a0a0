import { type CellPosition, formatReference } from '@zhaojian/report';
import { rangeReference, ranges } from './cell-ranges.ts';
import type { Alarm, EntryRule, Sheet, SheetCell } from './sheet.ts';
import { styleNumber } from './styles.ts';
import { escapeCellText, escapeXml } from './xml-text.ts';

/** ISO 216 A4 in the format's numbering of papers. */
const A4 = 9;

function cellXml({ content, style, ...position }: SheetCell): string {
  const attributes = `r="${formatReference(position)}" s="${styleNumber(style)}"`;
  switch (content.kind) {
    case 'blank':
      return `<c ${attributes}/>`;
    case 'text':
      return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(content.text)}</t></is></c>`;
    case 'number':
      return `<c ${attributes}><v>${content.value}</v></c>`;
    case 'formula': {
      const formula = `<f>${escapeXml(content.formula)}</f>`;
      return typeof content.value === 'number'
        ? `<c ${attributes}>${formula}<v>${content.value}</v></c>`
        : `<c ${attributes} t="str">${formula}<v>${escapeCellText(content.value)}</v></c>`;
    }
  }
}

/** A merged cell's borders are those of all the cells under it. */
function coveredCells(cell: SheetCell): SheetCell[] {
  const covered: SheetCell[] = [];
  for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
    for (let right = 0; right < (cell.colSpan ?? 1); right += 1) {
      const position = { row: cell.row + down, column: cell.column + right };
      covered.push(
        down + right === 0 ? cell : { ...position, style: cell.style, content: { kind: 'blank' } },
      );
    }
  }
  return covered;
}

function rowsXml({ cells, heights, growing = false }: Sheet): string {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells.flatMap(coveredCells)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([row, inRow]) => {
      const height = heights.get(row);
      const size = height === undefined ? '' : ` ht="${height}"${growing ? '' : ' customHeight="1"'}`;
      const ordered = inRow.toSorted((one, other) => one.column - other.column);
      return `<row r="${row + 1}"${size}>${ordered.map(cellXml).join('')}</row>`;
    })
    .join('');
}

function mergesXml(cells: readonly SheetCell[]): string {
  const merged = cells.flatMap(({ row, column, rowSpan = 1, colSpan = 1 }) => {
    if (rowSpan * colSpan === 1) return [];
    const last = { row: row + rowSpan - 1, column: column + colSpan - 1 };
    return [`<mergeCell ref="${rangeReference({ row, column }, last)}"/>`];
  });
  return merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
}

const alarmXml = ({ cell, formula }: Alarm, index: number): string =>
  `<conditionalFormatting sqref="${formatReference(cell)}"><cfRule type="expression" dxfId="0" priority="${index + 1}">` +
  `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;

function ruleXml({ cells, type, limit, prompt, refusal }: EntryRule): string {
  const [name, operator] = type === 'text' ? ['textLength', 'lessThanOrEqual'] : [type, 'greaterThanOrEqual'];
  return (
    `<dataValidation type="${name}" operator="${operator}" allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
    `errorTitle="填写有误" error="${escapeXml(refusal)}" promptTitle="${escapeXml(prompt.title)}" ` +
    `prompt="${escapeXml(prompt.text)}" sqref="${ranges(cells).join(' ')}"><formula1>${limit}</formula1></dataValidation>`
  );
}

const rulesXml = (rules: readonly EntryRule[]): string =>
  rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;

function viewXml(scrollsFrom: CellPosition | undefined, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  if (!scrollsFrom) return `<sheetViews><sheetView workbookViewId="0"${selected}/></sheetViews>`;
  const { row, column } = scrollsFrom;
  const pane =
    `<pane${column > 0 ? ` xSplit="${column}"` : ''}${row > 0 ? ` ySplit="${row}"` : ''} topLeftCell="${formatReference(scrollsFrom)}" ` +
    `activePane="${column > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0"${selected}>${pane}</sheetView></sheetViews>`;
}

const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';

/** One sheet of a workbook, its elements in the order the format prescribes (ECMA-376 18.3.1.99). */
export function sheetXml(sheet: Sheet, isFirst: boolean): string {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(sheet.scrollsFrom, isFirst) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.join('')}</cols>` +
    `<sheetData>${rowsXml(sheet)}</sheetData>` +
    (sheet.isProtected ? PROTECTION : '') +
    mergesXml(sheet.cells) +
    sheet.alarms.map(alarmXml).join('') +
    rulesXml(sheet.rules) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${sheet.isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}
