import type { TableId } from '@zhaojian/report';
import type { AlignedRow } from './align-rows.ts';

/** The line of the document on which the last row of each table that was found stands. */
export const lastLinesOf = (rows: readonly AlignedRow[]): ReadonlyMap<TableId, number> =>
  new Map(rows.map(({ target, row }) => [target.table, row.line]));
