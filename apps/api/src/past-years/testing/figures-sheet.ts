import { formForYear } from '@zhaojian/report';
import type { Sheet, SheetCell } from '@zhaojian/report-reader';
import { agencyKey, figureColumns, narrativeColumns, ROW_COLUMNS } from '@zhaojian/report-writer/workbook';

/** Where the keys and the first agency are, counted from 0. */
export const KEY_ROW = 5;
export const FIRST_ROW = 6;

/**
 * A sheet of figures as the reader hands it on.
 *
 * @param rows what is in each, by the key of the column
 * @param arranged makes other columns of those of the year
 */
export function sheetOf(
  year: number,
  rows: readonly Readonly<Record<string, string>>[],
  arranged: (keys: readonly string[]) => readonly string[] = (keys) => keys,
): Sheet {
  const form = formForYear(year);
  if (!form) throw new Error(`${year} has no form`);
  const keys = arranged([
    agencyKey(year),
    ...Object.values(ROW_COLUMNS),
    ...figureColumns(form).map(({ key }) => key),
    ...narrativeColumns(form).map(({ id }) => id),
  ]);
  const cell = (row: number, column: number, text: string): SheetCell => ({
    row,
    column,
    text,
    rowSpan: 1,
    colSpan: 1,
  });
  const line = (row: number, texts: readonly string[]): SheetCell[] =>
    texts.flatMap((text, column) => (text === '' ? [] : [cell(row, column, text)]));
  return {
    name: `${year}年度数据`,
    cells: [
      ...line(KEY_ROW, keys),
      ...rows.flatMap((texts, index) =>
        line(
          FIRST_ROW + index,
          keys.map((key) => texts[key] ?? ''),
        ),
      ),
    ],
  };
}
