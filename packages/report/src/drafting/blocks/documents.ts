import { cellOf } from '../../forms/cells.ts';
import { stocksOf } from '../../forms/sections/stocks.ts';
import type { Block } from '../draft-basis.ts';
import { listing } from '../sentence.ts';

/** What was issued and repealed, and what is in force. */
export const documents: Block = {
  section: 'overview',
  write: ({ sums }) => {
    const column = (key: string): string => cellOf(sums.form, key)?.columnPath.at(-1)?.name ?? '';
    return stocksOf(sums.form).flatMap(({ name, added, removed, stock }) =>
      listing(sums, [
        { words: `本年${column(added)}${name}`, keys: [added] },
        { words: `${column(removed)}${name}`, keys: [removed] },
        { words: `${column(stock)}${name}`, keys: [stock] },
      ]),
    );
  },
};
