import type { LeftOut } from '../../neutral-document.ts';

/**
 * A document that flows: paragraphs and tables in reading order, whose cells hold flows again. Word and HTML
 * files are read into one of these; it is what is shown as the original, and what the blocks are made from.
 */
export type Flow = readonly FlowItem[];
export type FlowItem = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly type: 'paragraph';
  /** Unique in the document; the `data-place` of the element that shows it. */
  readonly id: string;
  /** With `\n` where the line is broken by hand. */
  readonly text: string;
  /** 1 to 6 for headings. */
  readonly level?: number;
  readonly align?: 'center' | 'right';
}

export interface FlowTable {
  readonly type: 'table';
  readonly rows: readonly FlowRow[];
}

interface FlowRow {
  /** Grid columns left out before the first cell. */
  readonly skipped: number;
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  /** Unique in the document; the `data-place` of the element that shows it. */
  readonly id: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: Flow;
  /** What is written in it and not shown; empty texts where there is none. */
  readonly leftOut: Required<LeftOut>;
}

/** Whether the flow has a word in it. */
export function hasText(flow: Flow): boolean {
  return flow.some((item) =>
    item.type === 'paragraph'
      ? item.text.trim() !== ''
      : item.rows.some((row) => row.cells.some((cell) => hasText(cell.content))),
  );
}
