import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { instantSchema } from '../values/identifiers.schema.ts';

/** What became of a report on which something else rests, as people call it. */
export const BASIS_CHANGES = {
  withdrawn: '通过已撤回',
  replaced: '换了一版',
  added: '后来通过',
} as const;
export type BasisChange = keyof typeof BASIS_CHANGES;
const basisChangeSchema = z.enum(Object.keys(BASIS_CHANGES) as BasisChange[]);

/** What a report rests on and is otherwise now than when it was made from it or checked against it. */
export const changedBasisSchema = z
  .object({
    /** The report of the year before, against which 上年结转 was checked when this one was handed in; null where it is as it was. */
    yearBefore: z.object({ year: reportYearSchema, change: basisChangeSchema }).nullable(),
    /** Reports in the area that a report of a whole area was drafted from; null where it was not drafted or nothing has changed. */
    drafted: z
      .object({
        at: instantSchema,
        changes: z.array(z.object({ agencyName: z.string(), change: basisChangeSchema })),
      })
      .nullable(),
  })
  .meta({ id: 'ChangedBasis' });
export type ChangedBasis = z.infer<typeof changedBasisSchema>;
