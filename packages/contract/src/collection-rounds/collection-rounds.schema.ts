import { checkCodeSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import { reminderScheduleSchema } from '../notifications/reminder-schedule.ts';
import { daySchema } from '../values/identifiers.schema.ts';

/** Days that hold for some of the agencies; null: as what is less particular says, see `dueDaysOf`. */
export const ownDaysSchema = z
  .object({
    /** The day by whose end (24:00, China time) the report is to be handed in. */
    submitOn: daySchema.nullable(),
    /** The day by which the agency is to publish it. */
    publishOn: daySchema.nullable(),
  })
  .meta({ id: 'OwnDays' });
export type OwnDays = z.infer<typeof ownDaysSchema>;

/** One year's collection of reports. */
export const collectionRoundSchema = z
  .object({
    /** The year reported on. */
    year: reportYearSchema,
    opensOn: daySchema,
    /** The days of the whole area, as far as nothing more particular is set. Null: no day of publishing is set. */
    submitOn: daySchema,
    publishOn: daySchema.nullable(),
    /** What each kind of agency has instead. */
    byKind: z.record(agencyKindSchema, ownDaysSchema),
    /** The last day on which anything can be uploaded or submitted. */
    closesOn: daySchema,
    state: z.enum(['upcoming', 'open', 'closed']),
    /**
     * Whether agencies are asked when they published. Not about a year whose round was closed before the platform could ask:
     * that nobody said so then does not mean that nothing was published.
     */
    asksPublication: z.boolean(),
    /** The checks whose findings keep a report from being handed in. Other errors need a reason, warnings nothing. */
    blocking: z.array(checkCodeSchema),
    /** Whether a report is handed in only with its signed and sealed scan. */
    needsSignedScan: z.boolean(),
    /** When agencies that owe their report are reminded. */
    reminders: reminderScheduleSchema,
    /** The kinds of agencies that hand up their area as a whole; none where it is not asked for. */
    handUpKinds: z.array(agencyKindSchema),
  })
  .meta({ id: 'CollectionRound' });
export type CollectionRound = z.infer<typeof collectionRoundSchema>;

export const saveCollectionRoundSchema = collectionRoundSchema
  .omit({
    year: true,
    state: true,
    asksPublication: true,
    blocking: true,
    needsSignedScan: true,
    reminders: true,
    handUpKinds: true,
  })
  .meta({ id: 'SaveCollectionRound' });
export type SaveCollectionRound = z.infer<typeof saveCollectionRoundSchema>;

export const saveRoundBlockingSchema = z
  .object({
    blocking: z.array(checkCodeSchema).max(checkCodeSchema.options.length),
    needsSignedScan: z.boolean(),
  })
  .meta({ id: 'SaveRoundBlocking' });
export type SaveRoundBlocking = z.infer<typeof saveRoundBlockingSchema>;
