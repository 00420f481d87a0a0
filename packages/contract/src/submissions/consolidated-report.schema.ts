import { narrativeIdSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema } from '../values/identifiers.schema.ts';
import { countSchema } from '../values/numbers.schema.ts';

/** What the report of a government's whole area would be made from, and what is missing, before it is made. */
export const consolidatedPreviewSchema = z
  .object({
    agencyId: idSchema,
    year: reportYearSchema,
    /** How many reports are added up, of how many that are to be. */
    added: z.int().nonnegative(),
    expected: z.int().nonnegative(),
    /** Which are missing, by why they are: all of them counted, the first of them named. */
    missing: z.array(
      z.object({
        because: z.enum(['notHandedIn', 'notAccepted']),
        count: z.int().positive(),
        names: z.array(z.string()),
      }),
    ),
    /** The narratives that people rewrote in the newest version after it was drafted: they are kept. */
    rewritten: z.array(narrativeIdSchema),
    /** The cells of rows that some reports print as one: their parts are for the office to fill in. */
    toSplit: z.array(z.string()),
    /** The newest version that there is, 0 for none: it stays. */
    latestVersion: countSchema,
  })
  .meta({ id: 'ConsolidatedPreview' });
export type ConsolidatedPreview = z.infer<typeof consolidatedPreviewSchema>;

/** The newest version that was seen, 0 for none: the draft becomes the next. */
export const draftReportSchema = z.object({ basedOn: countSchema }).meta({ id: 'DraftReport' });
export type DraftReport = z.infer<typeof draftReportSchema>;
