import type { Block } from '@zhaojian/report';
import type { AlignedRow } from '../alignment/align-rows.ts';
import { filledCount, isOnGrid } from '../rows/printed-row.ts';
import type { Detector } from './detector.ts';

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
 * The rows that print as many figures as the form has columns among rows that print more: beside a column that the
 * agency added they must have lost a figure, and nobody can say which. Rows whose columns the file knows are left alone.
 */
export const figuresLost: Detector = {
  before: 'answer',
  find: ({ own }) => {
    const rows = own.filter(({ row, target }) => !isOnGrid(row) && target.kind === 'own');
    const widened = widenedBlocks(rows);
    const odd = rows.filter(
      ({ row, target }) => widened.has(target.block) && filledCount(row) <= target.columns.length,
    );
    return odd.map(({ row, target }) => [target, { code: 'figureLost', figures: filledCount(row) }]);
  },
};
