import { type CellDefinition, cellsOf } from '../../forms/cells.ts';
import type { Block } from '../draft-basis.ts';
import { listing } from '../sentence.ts';

const said = ({ key, rowPath }: CellDefinition, words: string) => ({
  words: `${rowPath.at(-1)?.name ?? ''}${words}`,
  keys: [key],
});

/** How many decisions were taken of each kind, and what was charged. */
export const decisions: Block = {
  section: 'overview',
  write: ({ sums }) => {
    const cells = cellsOf(sums.form);
    const taken = cells.filter(({ columnPath }) => columnPath.at(-1)?.id === 'decisions');
    const charged = cells.filter(({ unit }) => unit === 'tenThousandYuan');
    return [
      ...listing(
        sums,
        taken.map((cell) => said(cell, '处理决定')),
      ),
      ...listing(
        sums,
        charged.map((cell) => said(cell, '')),
        { unit: '万元' },
      ),
    ];
  },
};
