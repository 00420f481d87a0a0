import type { TableId } from '@zhaojian/report';
import type { AlignedRow } from './align-rows.ts';

/** The line of the document of the last row of each table that was found. */
export const lastLinesOf = (rows: readonly AlignedRow[]): ReadonlyMap<TableId, number> =>
  new Map(rows.map(({ target, row }) => [target.table, row.line]));
