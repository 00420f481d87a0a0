import type { Block, TableCell, TextBlock } from '../../neutral-document.ts';
import { splitRow } from '../text/split-row.ts';

/** A line of a table of contents has two parts, a title and a page; a row of figures has more. */
const LEAST_CELLS = 3;

const cellsOf = (block: Block): readonly string[] =>
  block.type === 'text' ? (splitRow(block.text)?.map(({ text }) => text) ?? []) : [];

/**
 * Takes lines typed with tabs or bars between figures for what they are: rows of a table, whose columns are
 * not to be trusted. Lines with fewer parts count where they follow such a row.
 */
export function withTypedTables(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let rows: { readonly block: TextBlock; readonly cells: readonly string[] }[] = [];
  const close = (): void => {
    if (rows.length > 0) {
      result.push({
        type: 'table',
        aligned: false,
        cells: rows.flatMap(({ block, cells }, row) =>
          cells.map((text, column): TableCell => ({
            text,
            row,
            column,
            rowSpan: 1,
            colSpan: 1,
            location: block.location,
          })),
        ),
      });
    }
    rows = [];
  };
  for (const block of blocks) {
    const cells = cellsOf(block);
    if (block.type === 'text' && cells.length >= (rows.length > 0 ? 2 : LEAST_CELLS)) {
      rows.push({ block, cells });
      continue;
    }
    close();
    result.push(block);
  }
  close();
  return result;
}
