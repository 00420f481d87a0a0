import {
  cellOf,
  type Form,
  layOutTable,
  type PlacedCell,
  placeOnGrid,
  type PrintedCell,
  type Report,
  type TableSection,
} from '@zhaojian/report';
import { columnWidths } from '../column-widths.ts';
import { labelColumns } from '../label-columns.ts';
import { sectionHeading } from '../statutory-document.ts';
import { entryRules } from './entry-rules.ts';
import { figureCell } from './figure-cell.ts';
import { rowHeights } from './row-heights.ts';
import type { Sheet, SheetCell } from './spreadsheet/sheet.ts';
import { textContent } from './spreadsheet/sheet.ts';
import { sheetFormulas } from './table-formulas.ts';

/** Under the heading and a blank row. */
const FIRST_ROW = 2;
/** Tables with more columns than this are printed across. */
const WIDEST_UPRIGHT = 10;
/** The width of the paper, in characters. */
const UPRIGHT = 96;
const ACROSS = 132;

const STYLES = { article: 'head', corner: 'head', columnHead: 'head', rowHead: 'rowHead' } as const;

/** A table of the form with its merged heads, figures to fill in and totals that add up by themselves. */
export function tableSheet(section: TableSection, report: Report, form: Form): Sheet {
  const layout = layOutTable(section.table);
  const placed = placeOnGrid(layout.rows).map((cell) => ({ ...cell, row: cell.row + FIRST_ROW }));
  const positions = new Map(
    placed.flatMap(({ cell: { key }, row, column }) => (key === undefined ? [] : [[key, { row, column }]])),
  );
  const { totals, alarms } = sheetFormulas(form, report, positions);
  const isAcross = layout.width > WIDEST_UPRIGHT;
  const labels = labelColumns(layout);
  const widths = columnWidths(layout.width, labels, isAcross ? ACROSS : UPRIGHT);

  const cellFor = ({ cell, row, column }: PlacedCell<PrintedCell>): SheetCell => {
    const span = { row, column, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    if (cell.role !== 'figure') return { ...span, style: STYLES[cell.role], content: textContent(cell.text) };
    return { ...span, ...figureOf(cell) };
  };
  const figureOf = ({ key = '' }: PrintedCell) =>
    figureCell(report.cells[key], cellOf(form, key)?.unit ?? 'count', totals.get(key));

  const heading: SheetCell = {
    row: 0,
    column: 0,
    colSpan: layout.width,
    style: 'heading',
    content: textContent(sectionHeading(section)),
  };
  const firstFigure = placed.find(({ cell }) => cell.role === 'figure');
  const hasOneHead = placed.filter(({ cell }) => cell.role === 'corner').length === 1;
  return {
    name: section.title,
    cells: [heading, ...placed.map(cellFor)],
    widths,
    heights: new Map([[0, 30], ...rowHeights(placed, widths)]),
    rules: entryRules(form, positions, totals),
    alarms,
    isProtected: true,
    isLandscape: isAcross,
    ...(hasOneHead && firstFigure && { scrollsFrom: { row: firstFigure.row, column: labels } }),
  };
}
