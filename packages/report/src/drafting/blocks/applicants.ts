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
        .map(({ head, intakes, carriedOver }) => ({
          words: head.name,
          keys: intakes.filter((key) => !carriedOver.includes(key)),
        })),
      { begins: '本年新收申请中，' },
    ),
};
