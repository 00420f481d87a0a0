import type { DocumentLocation } from '@zhaojian/report';

/** The kinds of file that are read. `text` covers .txt and .md. */
export type FileKind = 'text' | 'html' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'pdf' | 'ofd';

/** A paragraph, a line, a heading: text that is in no table. */
export interface TextBlock {
  readonly type: 'text';
  readonly text: string;
  readonly location: DocumentLocation;
  /** How many spaces follow it at the end of its line, in plain text. */
  readonly spacesBehind?: number;
}

/** Text that is in a cell and is no part of what the cell shows. */
export interface LeftOut {
  /** What cannot be seen: as white as its ground, of no size, beyond the page, behind something, hidden by name. */
  readonly hidden?: string;
  /** What is struck out by hand; deletions that a program tracks are no part of the document at all. */
  readonly struck?: string;
}

/**
 * One cell of a table, at its top left position in the grid. Its text keeps line breaks as `\n`; digits raised or lowered
 * beside others, as the marks of footnotes are, are characters that are so by themselves: `12¹`.
 */
export interface TableCell {
  /** What a person sees there. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly location: DocumentLocation;
  /**
   * Why its figure may not be the one that is meant, in Chinese: the file shows another number than it stores. Of a
   * blank, why it may be no cell at all.
   */
  readonly doubt?: string;
  readonly leftOut?: LeftOut;
}

/**
 * A table as the file holds it. `aligned` says whether the columns can be trusted: true where the file itself
 * knows its grid (Word, HTML, Excel, ruled PDF and OFD), false where cells were split at tabs or bars and merged
 * cells may have shifted the rest of their row.
 */
export interface TableBlock {
  readonly type: 'table';
  readonly cells: readonly TableCell[];
  readonly aligned: boolean;
}

export type Block = TextBlock | TableBlock;

/** What a reviewer is shown as the original; locations point into it. */
export type Rendering =
  /** Sanitised HTML whose elements carry `data-place` ids; for Word and HTML. */
  | { readonly kind: 'html'; readonly html: string }
  /** The lines of a text file. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** The sheets of a workbook as grids of displayed text. */
  | {
      readonly kind: 'sheets';
      readonly sheets: readonly {
        readonly name: string;
        readonly rows: readonly (readonly string[])[];
        /** Rows that hold words and are not shown, counted from 0. */
        readonly hiddenRows?: readonly number[];
      }[];
    }
  /** The file itself is drawn page by page. */
  | { readonly kind: 'pdf' }
  /** Pages as their texts and shapes. */
  | { readonly kind: 'pages'; readonly pages: readonly RenderedPage[] };

/** A page as it is shown: lengths in points from its top left corner, colours as `#rrggbb`. */
export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly {
    readonly text: string;
    /** The left end of its baseline. */
    readonly x: number;
    readonly y: number;
    readonly width: number;
    /** Of its letters. */
    readonly size: number;
    /** In degrees, clockwise. */
    readonly angle: number;
    readonly colour: string;
  }[];
  readonly shapes: readonly {
    /** As SVG writes it: M, L, Q, C and Z with absolute coordinates. */
    readonly path: string;
    /** Null where its outline is not drawn, or where it is not filled. */
    readonly stroke: string | null;
    readonly fill: string | null;
    readonly lineWidth: number;
  }[];
}

/** What every reader makes of its kind of file: blocks in reading order. It knows no statute. */
export interface NeutralDocument {
  readonly kind: FileKind;
  /** What a web page calls itself, where its window or tab is named; it is nowhere on the page. */
  readonly title?: string;
  /** Why no figure in it is certain, in Chinese. */
  readonly doubt?: string;
  readonly blocks: readonly Block[];
  readonly rendering: Rendering;
}
