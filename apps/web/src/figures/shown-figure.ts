/** A figure as a page shows it, with the number behind it to go on counting with. */
interface ShownFigure {
  readonly text: string;
  readonly value: number;
  /** Counted in 件, in 万元, as a part between 0 and 1, or without a word. */
  readonly format: 'count' | 'tenThousandYuan' | 'part' | 'plain';
  /** What `text` says besides the number: the two numbers of a rate, that its sample is small. */
  readonly beside?: string;
}

/** A cell of a table of figures: words, or a figure. What is not known is words. */
export type TableCell = string | ShownFigure;

export const textOfCell = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.text);
