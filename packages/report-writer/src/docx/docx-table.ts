import { placeOnGrid, type PrintedCell } from '@zhaojian/report';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FilledTable } from '../statutory-document.ts';
import { columnWidths } from '../column-widths.ts';
import { labelColumns } from '../label-columns.ts';
import { TABLE_FONT, TABLE_SIZE, TEXT_WIDTH } from './typography.ts';

const stroke = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: stroke,
  bottom: stroke,
  left: stroke,
  right: stroke,
  insideHorizontal: stroke,
  insideVertical: stroke,
};

/** How tables of official documents are drawn. */
export const BORDERED = {
  width: { size: TEXT_WIDTH, type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
  borders,
  margins: { left: 40, right: 40, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
} as const;

/** A statutory table with its heads merged; the heads of a table of one block repeat on every page. */
export function docxTable(table: FilledTable): Table {
  const widths = columnWidths(table.width, labelColumns(table), TEXT_WIDTH);
  const placed = placeOnGrid(table.rows);
  const headRows = repeatedRows(table);
  return new Table({
    ...BORDERED,
    columnWidths: widths,
    rows: table.rows.map(
      (_, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < headRows,
          children: placed
            .filter((cell) => cell.row === row)
            .map(({ cell, column }) =>
              docxCell(
                cell,
                widths.slice(column, column + cell.colSpan).reduce((sum, width) => sum + width, 0),
              ),
            ),
        }),
    ),
  });
}

const docxCell = (cell: PrintedCell, width: number): TableCell =>
  new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(cell.text, cell.role === 'rowHead' ? AlignmentType.LEFT : AlignmentType.CENTER),
  });

/** A cell of one row and column. */
export const plainCell = (text: string, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(text, AlignmentType.CENTER),
  });

const linesOf = (text: string, alignment: (typeof AlignmentType)['LEFT' | 'CENTER']): Paragraph[] =>
  text.split('\n').map(
    (line) =>
      new Paragraph({
        alignment,
        children: line === '' ? [] : [new TextRun({ text: line, font: TABLE_FONT, size: TABLE_SIZE })],
      }),
  );

function repeatedRows({ rows }: FilledTable): number {
  if (rows.flat().some((cell) => cell.role === 'article')) return 0;
  return rows.findIndex((row) => row.some((cell) => cell.role === 'rowHead' || cell.role === 'figure'));
}
