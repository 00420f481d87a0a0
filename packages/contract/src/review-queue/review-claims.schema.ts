import { z } from 'zod';
import { instantSchema } from '../values/identifiers.schema.ts';

/** After how many minutes without activity of its reviewer a claim lapses. */
export const CLAIM_MINUTES = 30;

/** Who is reviewing a report, and since when. */
export const reviewerSchema = z
  .object({ name: z.string(), isSelf: z.boolean(), since: instantSchema })
  .meta({ id: 'Reviewer' });
export type Reviewer = z.infer<typeof reviewerSchema>;

/** Begins or continues the review of a report. */
export const reviewClaimBodySchema = z
  .object({
    /** Takes over from somebody else who is reviewing it. */
    takeOver: z.boolean().default(false),
  })
  .meta({ id: 'ReviewClaimBody' });
export type ReviewClaimBody = z.infer<typeof reviewClaimBodySchema>;
