import { checkCodeSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from './agencies/agencies.schema.ts';
import { daySchema } from './values/identifiers.schema.ts';

/** The day by whose end (24:00, China time) each kind of agency is to have submitted. */
export const dueDatesSchema = z.record(agencyKindSchema, daySchema);

/** One year's collection of reports. */
export const collectionRoundSchema = z
  .object({
    /** The year reported on. */
    year: reportYearSchema,
    opensOn: daySchema,
    dueDates: dueDatesSchema,
    /** The last day on which anything can be uploaded or submitted. */
    closesOn: daySchema,
    state: z.enum(['upcoming', 'open', 'closed']),
    /** The checks whose findings keep a report from being handed in. Other errors need a reason, warnings nothing. */
    blocking: z.array(checkCodeSchema),
  })
  .meta({ id: 'CollectionRound' });
export type CollectionRound = z.infer<typeof collectionRoundSchema>;

export const saveCollectionRoundSchema = collectionRoundSchema
  .omit({ year: true, state: true, blocking: true })
  .meta({ id: 'SaveCollectionRound' });
export type SaveCollectionRound = z.infer<typeof saveCollectionRoundSchema>;

export const saveRoundBlockingSchema = z
  .object({ blocking: z.array(checkCodeSchema).max(checkCodeSchema.options.length) })
  .meta({ id: 'SaveRoundBlocking' });
export type SaveRoundBlocking = z.infer<typeof saveRoundBlockingSchema>;
