import type { Sheet, SheetLimits } from '@zhaojian/report-reader';

/** Of the file: 10,000 rows with all columns have one megabyte. */
export const MOST_WORKBOOK_BYTES = 10 * 1024 * 1024;

/** 10,000 agencies and as many people with all of their columns; columns that formats reach and nobody fills in besides. */
export const WORKBOOK_LIMITS: SheetLimits = { cells: 300_000, characters: 5_000_000, gridArea: 2_000_000 };

/** A sheet as it is shown: rows from the first, each a list of cell texts. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows that hold words and are not shown, counted from 0. */
  readonly hiddenRows?: readonly number[];
  /** Columns likewise. */
  readonly hiddenColumns?: readonly number[];
  /** Its tab is not shown, and its rows were not read. */
  readonly isHidden?: true;
}

/** A sheet of a workbook as rows. What is merged over several rows holds for each of them: 上级 beside all that are below it. */
export function gridOfSheet({ name, cells, hiddenRows, hiddenColumns, isHidden }: Sheet): SheetGrid {
  const rows: string[][] = [];
  for (const { row, column, rowSpan, text } of cells) {
    if (text.trim() === '') continue;
    for (let at = row; at < row + rowSpan; at += 1) {
      while (rows.length <= at) rows.push([]);
      const line = rows[at] ?? [];
      while (line.length <= column) line.push('');
      line[column] = text;
    }
  }
  return {
    name,
    rows,
    ...(hiddenRows && { hiddenRows }),
    ...(hiddenColumns && { hiddenColumns }),
    ...(isHidden && { isHidden }),
  };
}
