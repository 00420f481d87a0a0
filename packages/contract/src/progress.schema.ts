import { z } from 'zod';
import { agencyKindSchema } from './agencies/agencies.schema.ts';
import { collectionRoundSchema } from './collection-rounds/collection-rounds.schema.ts';
import { idSchema, daySchema, instantSchema, yearParameterSchema } from './values/identifiers.schema.ts';
import { SUBMISSION_STATES, type SubmissionState } from './workflow/workflow.ts';

const countsByState = Object.fromEntries(
  SUBMISSION_STATES.map((state) => [state, z.int().nonnegative()]),
) as Record<SubmissionState, z.ZodInt>;

/** How many of the agencies expected to report are in each state. The states add up to `expected`. */
export const progressCountsSchema = z
  .object({
    expected: z.int().nonnegative(),
    ...countsByState,
    /** Beside those expected: they do not report this year. */
    exempt: z.int().nonnegative(),
    /** Their due day is over: `late` and `onTime` together. */
    due: z.int().nonnegative(),
    /** Past their due day and not handed in, or handed in after it. */
    late: z.int().nonnegative(),
    /** Of those that are due: handed in (at least once) by the due day. */
    onTime: z.int().nonnegative(),
    /** Published, by the word of their agencies. */
    published: z.int().nonnegative(),
    /** Past their day to publish and not published, or published after it. */
    publishedLate: z.int().nonnegative(),
    /** Errors in the latest versions, together. */
    errors: z.int().nonnegative(),
    /** How many of their reports belong in the sums; those of governments that report for their whole area do not. */
    toSum: z.int().nonnegative(),
    /** How many of these are added up. */
    summed: z.int().nonnegative(),
  })
  .meta({ id: 'ProgressCounts' });
export type ProgressCounts = z.infer<typeof progressCountsSchema>;

export const progressQuerySchema = z.object({
  agencyId: idSchema.optional(),
  year: yearParameterSchema,
});

/** Who in an area has reported for a year: the whole, and each child with its subtree. */
export const progressSchema = z
  .object({
    round: collectionRoundSchema.nullable(),
    area: z.object({ agencyId: idSchema, agencyName: z.string(), counts: progressCountsSchema }),
    children: z.array(
      z.object({
        agencyId: idSchema,
        agencyName: z.string(),
        kind: agencyKindSchema,
        childCount: z.int().nonnegative(),
        counts: progressCountsSchema,
        lastActivityAt: instantSchema.nullable(),
      }),
    ),
    /** How many were handed in for the first time on each day, for this year and the year before. */
    firstSubmissions: z.array(z.object({ day: daySchema, count: z.int().positive() })),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof progressSchema>;
