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
