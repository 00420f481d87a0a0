import { Table, TableRow } from 'docx';
import { BORDERED, plainCell } from './docx-table.ts';
import { TEXT_WIDTH } from './typography.ts';

/** A list as a table over the whole width of the text; its heads repeat on every page. */
export function listTable(
  columns: readonly { readonly head: string; readonly width: number }[],
  rows: readonly (readonly string[])[],
): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * TEXT_WIDTH));
  const rowOf = (texts: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      children: texts.map((text, column) => plainCell(text, widths[column] ?? 0)),
    });
  return new Table({
    ...BORDERED,
    columnWidths: widths,
    rows: [
      rowOf(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((texts) => rowOf(texts, false)),
    ],
  });
}
