import { formIdSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { daySchema, idSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { figureSumsSchema } from './statistics.schema.ts';

export const reconciliationQuerySchema = z.object({ agencyId: idSchema, year: yearParameterSchema });
export type ReconciliationQuery = z.infer<typeof reconciliationQuerySchema>;

/**
 * Why a sum may differ from what was published:
 * - `notHandedIn`, `notAccepted`: an agency's figures are not in the sum yet; `figures` are its last year's, as a guess
 * - `excluded`: an agency need not report in the year, and what was published may contain it; `figures` are its last year's
 * - `countedTwice`: an agency is added with its own report, and so are those below it
 * - `sameFigures`: two agencies' reports are alike in every cell, so one of them may be the other's
 * - `undivided`: a report prints one sum for several cells, which count 0 in them
 * - `publishedBelow`: the published report of an area below differs from the sum there
 */
export const differenceReasonSchema = z
  .object({
    kind: z.enum([
      'notHandedIn',
      'notAccepted',
      'excluded',
      'countedTwice',
      'sameFigures',
      'undivided',
      'publishedBelow',
    ]),
    agencyId: idSchema,
    agencyName: z.string(),
    /** The other agency of `sameFigures`. */
    otherName: z.string().nullable(),
    /**
     * By how much the sum of each cell would change were it put right; what would not change is left out.
     * Null where nothing says by how much: no report of the year before, or one of another form.
     */
    figures: figureSumsSchema.nullable(),
  })
  .meta({ id: 'DifferenceReason' });
export type DifferenceReason = z.infer<typeof differenceReasonSchema>;

/** A government's published report of its whole area beside the sum of its office and all below it, for one year. */
export const reconciliationSchema = z
  .object({
    agencyId: idSchema,
    agencyName: z.string(),
    year: reportYearSchema,
    form: formIdSchema,
    /** Whether its report of the year is one of its whole area at all. */
    coversArea: z.boolean(),
    /** What its accepted report says, by cell key; null while none is accepted. */
    published: figureSumsSchema.nullable(),
    /** The day in China on which that report was accepted. */
    publishedAsOf: daySchema.nullable(),
    summed: figureSumsSchema,
    /** How many reports are added up, of how many that are to be. */
    reports: z.object({ added: z.int().nonnegative(), expected: z.int().nonnegative() }),
    /** The weightiest first; only where both are known. */
    reasons: z.array(differenceReasonSchema),
    /** How many more there are. */
    reasonsLeft: z.int().nonnegative(),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.infer<typeof reconciliationSchema>;
