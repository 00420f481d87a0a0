import type { Block } from '@zhaojian/report';
import { withDoubt, type Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../placing/align-rows.ts';
import { isFilled } from '../rows/printed-row.ts';

const countOf = ({ row }: AlignedRow): number => row.figures.filter(isFilled).length;

/** The blocks most of whose rows print more figures than the form has columns: the agency added a column. */
function widenedBlocks(rows: readonly AlignedRow[]): Set<Block> {
  const blocks = new Set(rows.map(({ target }) => target.block));
  const isWidened = (block: Block): boolean => {
    const own = rows.filter(({ target }) => target.block === block);
    return own.filter((aligned) => countOf(aligned) > aligned.target.columns.length).length * 2 > own.length;
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
  const doubted = new Map(readings);
  for (const odd of rows) {
    const { target } = odd;
    if (!widened.has(target.block) || countOf(odd) > target.columns.length) continue;
    const doubt = `本表其他行多印了数字，本行只有 ${countOf(odd)} 个，可能缺了一格，请核对`;
    for (const key of target.keys) {
      const reading = doubted.get(key);
      if (reading && reading.cell.value !== null) doubted.set(key, withDoubt(reading, doubt));
    }
  }
  return doubted;
}
