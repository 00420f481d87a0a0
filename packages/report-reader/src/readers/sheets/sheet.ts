import type { CellPosition } from '@zhaojian/report';
import type { LeftOut } from '../../neutral-document.ts';

/** What a cell shows, why that may not be what is meant, in Chinese, and what it holds besides. */
export interface ShownValue {
  readonly text: string;
  readonly doubt?: string;
  readonly leftOut?: LeftOut;
}

/** A cell that the sheet names, though it may be blank, with the cells merged into it. */
export interface SheetCell extends CellPosition, ShownValue {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A sheet of a workbook: the cells that are shown, row by row. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** Rows that hold words and are not shown, counted from 0; left out where there are none. */
  readonly hiddenRows?: readonly number[];
  /** Columns that hold words in rows that are shown, and are not shown themselves; counted from 0, left out where there are none. */
  readonly hiddenColumns?: readonly number[];
  /** Its tab is not shown: none of its cells are read. */
  readonly isHidden?: true;
}

/** The rows and columns up to the last cell with words in it, those merged into it included. */
export function extentOf(cells: readonly SheetCell[]): { readonly height: number; readonly width: number } {
  let [height, width] = [0, 0];
  for (const { text, row, column, rowSpan, colSpan } of cells) {
    if (text.trim() === '') continue;
    height = Math.max(height, row + rowSpan);
    width = Math.max(width, column + colSpan);
  }
  return { height, width };
}

/** How much the sheets of a workbook may hold together. */
export interface SheetLimits {
  readonly cells: number;
  readonly characters: number;
  /** Rows times columns. */
  readonly gridArea: number;
}
