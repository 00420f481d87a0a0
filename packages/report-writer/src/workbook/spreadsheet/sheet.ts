import type { CellPosition } from '@zhaojian/report';
import type { StyleName } from './styles.ts';

/** What is in a cell. A formula comes with its value, for programs that do not compute. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string };

export interface SheetCell extends CellPosition {
  readonly content: Content;
  readonly style: StyleName;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** Which entries cells take; others are refused while typing. */
export interface EntryRule {
  readonly cells: readonly CellPosition[];
  readonly type: 'whole' | 'decimal' | 'text';
  /** The least allowed number; for text the greatest length. */
  readonly limit: number;
  readonly prompt: { readonly title: string; readonly text: string };
  readonly refusal: string;
}

/** A cell that turns red while a formula is true. */
export interface Alarm {
  readonly cell: CellPosition;
  readonly formula: string;
}

export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /**
   * Rows of plain values, from a row on: for tables of many rows, where an object a cell would be most of the memory. Text
   * stays text.
   */
  readonly rows?: {
    readonly from: number;
    readonly values: readonly (readonly (string | number | null)[])[];
  };
  /** Widths of the columns, in characters of the body font. */
  readonly widths: readonly number[];
  /** Heights of rows, in points. The others find theirs when the file is opened, and follow what is typed into them. */
  readonly heights: ReadonlyMap<number, number>;
  readonly rules: readonly EntryRule[];
  readonly alarms: readonly Alarm[];
  /** Only the cells to fill in can be changed. */
  readonly isProtected: boolean;
  readonly isLandscape: boolean;
  /** The first cell that scrolls; what is above and left of it stays. */
  readonly scrollsFrom?: CellPosition;
}

export const BLANK: Content = { kind: 'blank' };
/** Text as the content of a cell; a blank cell for an empty one. */
export const textContent = (text: string): Content => (text === '' ? BLANK : { kind: 'text', text });
