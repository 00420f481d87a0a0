import { z } from 'zod';
import {
  daySchema,
  idSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from '../values/identifiers.schema.ts';
import { submissionStateSchema } from '../workflow/workflow.ts';

export const completenessQuerySchema = pageQuerySchema.extend({
  agencyId: idSchema,
  year: yearParameterSchema,
});
export type CompletenessQuery = z.infer<typeof completenessQuerySchema>;

/** How much of an area the sums of a year are made of. */
export const completenessSchema = z
  .object({
    /** Whether reports of the year were collected: without a round nobody is late and nothing is missing. */
    hasRound: z.boolean(),
    /** How many agencies' reports belong in the sums; governments that report for their whole area do not. */
    expected: z.int().nonnegative(),
    /** How many of them are added up. */
    summed: z.int().nonnegative(),
    /** The day in China on which the newest of them was accepted; null where none is. */
    lastAcceptedOn: daySchema.nullable(),
    /** The agencies whose reports are not in the sums, in the order of the tree. */
    missing: pageOf(z.object({ agencyId: idSchema, agencyName: z.string(), state: submissionStateSchema })),
  })
  .meta({ id: 'Completeness' });
export type Completeness = z.infer<typeof completenessSchema>;
