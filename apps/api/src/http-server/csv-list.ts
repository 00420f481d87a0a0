import { Readable } from 'node:stream';
import { type CsvWriteOptions, writeCsv } from 'hucre/csv';

/** A column of a list as a file: its head, and what a row has there. */
export type ListColumn<Row> = readonly [head: string, value: (row: Row) => string | number | null];

/** What begins like a formula has an apostrophe before it. */
const OPTIONS: CsvWriteOptions = { escapeFormulae: true, lineSeparator: '\r\n' };

/**
 * A list as comma-separated values: UTF-8 with the mark by which Excel knows it. It is written while it is sent, so that its
 * length does not matter.
 *
 * @param parts the rows, some at a time
 */
export const csvList = <Row>(
  columns: readonly ListColumn<Row>[],
  parts: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): Readable => Readable.from(lines(columns, parts));

async function* lines<Row>(
  columns: readonly ListColumn<Row>[],
  parts: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield writeCsv([columns.map(([head]) => head)], { ...OPTIONS, bom: true });
  for await (const rows of parts)
    if (rows.length > 0)
      yield `\r\n${writeCsv(
        rows.map((row) => columns.map(([, value]) => value(row))),
        OPTIONS,
      )}`;
}
