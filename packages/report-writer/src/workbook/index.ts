export {
  type AreaFigures,
  type AreaFiguresRow,
  writeAreaFigures,
  writeAreaFiguresCsv,
} from './area-figures/write-area-figures.ts';
export {
  type FigureFormat,
  type FigureTable,
  type TableFigure,
  writeFigureTable,
} from './figure-table/write-figure-table.ts';
export { writeWorkbook } from './write-workbook.ts';
export {
  agencyKey,
  type FigureColumn,
  figureColumns,
  type NarrativeColumn,
  narrativeColumns,
  ROW_COLUMNS,
  yearOfAgencyKey,
} from './figures/figure-columns.ts';
export {
  EXPLANATIONS_SHEET,
  type FiguresRow,
  writeFiguresWorkbook,
} from './figures/write-figures-workbook.ts';
export { cellValues } from './spreadsheet/cell-text.ts';
