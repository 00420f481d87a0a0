import type { Block } from '@zhaojian/report';
import { withDoubts, type Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../placing/align-rows.ts';
import { filledCount } from '../rows/printed-row.ts';

/** The blocks most of whose rows print more figures than the form has columns: the agency added a column. */
function widenedBlocks(rows: readonly AlignedRow[]): Set<Block> {
  const blocks = new Set(rows.map(({ target }) => target.block));
  const isWidened = (block: Block): boolean => {
    const own = rows.filter(({ target }) => target.block === block);
    return own.filter(({ row, target }) => filledCount(row) > target.columns.length).length * 2 > own.length;
  };
  return new Set([...blocks].filter(isWidened));
}

/**
 * Doubts the rows that print as many figures as the form has columns among rows that print more: beside a column
 * that the agency added they must have lost a figure, and nobody can say which.
 *
 * @param aligned the rows of the form; those whose columns the file knows are left alone
 */
export function doubtOddRows(aligned: readonly AlignedRow[], readings: Readings): Readings {
  const rows = aligned.filter(({ row, target }) => !row.aligned && target.standing === 'own');
  const widened = widenedBlocks(rows);
  const odd = rows.filter(
    ({ row, target }) => widened.has(target.block) && filledCount(row) <= target.columns.length,
  );
  const doubts = odd.flatMap(({ row, target }) => {
    const doubt = `本表其他行多印了数字，本行只有 ${filledCount(row)} 个，可能缺了一格，请核对`;
    return target.keys.map((key) => [key, doubt] as const);
  });
  return withDoubts(readings, new Map(doubts));
}
