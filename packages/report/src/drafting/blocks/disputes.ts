import { disputeGroups } from '../../forms/sections/disputes.ts';
import type { Block } from '../draft-basis.ts';
import { listing } from '../sentence.ts';

/** What was disputed, in each way, and with which result. */
export const disputes: Block = {
  section: 'overview',
  write: ({ sums }) =>
    disputeGroups(sums.form).flatMap(({ name, within, results, total }) =>
      listing(
        sums,
        [
          { words: within ? `${name}的${within}` : name, keys: total },
          ...results.map(({ head, key }) => ({ words: head.name, keys: [key] })),
        ],
        { begins: '因政府信息公开工作引起的' },
      ),
    ),
};
