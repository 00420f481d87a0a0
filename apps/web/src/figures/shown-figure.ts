import type { TableFigure } from '@zhaojian/report-writer/workbook';

/** A figure as a page shows it, with the number behind it to go on counting with. */
interface ShownFigure extends TableFigure {
  readonly text: string;
  /** What `text` says besides the number: the two numbers of a rate, that its sample is small. */
  readonly beside?: string;
}

/** A cell of a table of figures: words, or a figure. What is not known is words. */
export type TableCell = string | ShownFigure;

export const textOfCell = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.text);
