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

const countSchema = z.int().nonnegative();

/** How much of an area the sums of a year are made of. */
export const completenessSchema = z
  .object({
    /** Whether reports of the year were collected: without a round nobody is late and nothing is missing. */
    hasRound: z.boolean(),
    /** How many agencies' reports belong in the sums; governments that report for their whole area do not. */
    expected: countSchema,
    /** How many of them are added up. */
    summed: countSchema,
    /**
     * The governments that report for their whole area: they are to report as well, and what is accepted of them is published
     * but not added up. With `expected` they are all that are to report.
     */
    covering: z.object({
      expected: countSchema,
      accepted: countSchema,
      /** The day in China on which the newest of them was accepted; null where none is. */
      lastAcceptedOn: daySchema.nullable(),
    }),
    /** How many do not report this year, with a reason: they are missing from no sum. */
    exempt: countSchema,
    /** The day in China on which the newest of them was accepted; null where none is. */
    lastAcceptedOn: daySchema.nullable(),
    /** Why reports are not in the sums: a supervisor is to decide on them, their due day is over, or it is not over yet. */
    missingBecause: z.object({ waiting: countSchema, pastDue: countSchema, notDue: countSchema }),
    /** The agencies whose reports are not in the sums, in the order of the tree. */
    missing: pageOf(
      z.object({
        agencyId: idSchema,
        agencyName: z.string(),
        state: submissionStateSchema,
        /** The day by which it is to hand in; null where the year has no round. */
        dueOn: daySchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'Completeness' });
export type Completeness = z.infer<typeof completenessSchema>;
