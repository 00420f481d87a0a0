import { applicationColumns } from '../../forms/sections/applications.ts';
import type { Block } from '../draft-basis.ts';
import { listing } from '../sentence.ts';

/** Who applied. */
export const applicants: Block = {
  section: 'overview',
  write: ({ sums }) =>
    listing(
      sums,
      applicationColumns(sums.form)
        .filter(({ head }) => head.role === 'applicantCategory')
        .map(({ head, newlyReceived }) => ({ words: head.name, keys: newlyReceived })),
      { begins: '本年新收申请中，' },
    ),
};
