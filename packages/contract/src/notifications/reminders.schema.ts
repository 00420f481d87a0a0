import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { countSchema } from '../values/numbers.schema.ts';
import { reminderWordsSchema } from '../values/texts.schema.ts';
import { notificationKindSchema } from './notification-kinds.ts';
import { deliveryStateSchema, waySchema } from './ways.ts';

/** More agencies than any city has. */
const MOST_AT_ONCE = 5_000;

/** A reminder of one agency asks before it follows another one so soon. */
export const REMINDED_LATELY_HOURS = 24;

/** Which agencies of an area are to be reminded of the report that they owe. */
export const remindersWantedSchema = z
  .object({
    /** The node whose list was looked at. */
    agencyId: idSchema,
    year: reportYearSchema,
    agencyIds: z.array(idSchema).min(1).max(MOST_AT_ONCE),
  })
  .meta({ id: 'RemindersWanted' });
export type RemindersWanted = z.infer<typeof remindersWantedSchema>;

const agencySchema = z.object({ agencyId: idSchema, agencyName: z.string() });

/** What a reminder would do, before it is sent. */
export const reminderPreviewSchema = z
  .object({
    /** Those of the agencies asked for that owe their report. */
    agencies: countSchema,
    /** The others: handed in meanwhile, or not asked. They are not reminded. */
    owingNothing: countSchema,
    /** How many people it reaches in the product. */
    people: countSchema,
    /** Agencies for which nobody has an account: they must be told in another way. */
    withoutPeople: z.array(agencySchema),
    /** How many of the people it reaches by mail as well; null where the platform sends no mails. */
    byMail: countSchema.nullable(),
    /** Agencies whose people it reaches in the product only: none has an address, or wants such mails. */
    withoutMail: z.array(agencySchema),
    /** Those that were reminded by hand a short while ago. */
    remindedLately: z.array(agencySchema.extend({ at: instantSchema })),
  })
  .meta({ id: 'ReminderPreview' });
export type ReminderPreview = z.infer<typeof reminderPreviewSchema>;

export const remindSchema = remindersWantedSchema
  .extend({
    /** What is added to the sentence that the platform makes. */
    words: reminderWordsSchema,
    /** Also those that were reminded a short while ago. */
    again: z.boolean(),
  })
  .meta({ id: 'Remind' });
export type Remind = z.infer<typeof remindSchema>;

/** Whom it reached. */
export const remindedSchema = z
  .object({ agencies: countSchema, people: countSchema, withoutPeople: z.array(agencySchema) })
  .meta({ id: 'Reminded' });
export type Reminded = z.infer<typeof remindedSchema>;

export const lastRemindersQuerySchema = z.object({
  agencyId: idSchema.optional(),
  year: yearParameterSchema,
});

/** When each agency of an area was last reminded, by hand or by the schedule; those never reminded are left out. */
export const lastRemindersSchema = z
  .object({
    items: z.array(z.object({ agencyId: idSchema, at: instantSchema, times: countSchema })),
  })
  .meta({ id: 'LastReminders' });
export type LastReminders = z.infer<typeof lastRemindersSchema>;

/** All of which an agency was told for a year, the newest first, who has read it, and by which other ways it went. */
export const toldAgencySchema = z
  .object({
    agencyName: z.string(),
    occasions: z.array(
      z.object({
        kind: notificationKindSchema,
        at: instantSchema,
        sentence: z.string(),
        people: z.array(
          z.object({
            name: z.string(),
            readAt: instantSchema.nullable(),
            /** By which other ways it went to them, and why one failed. */
            ways: z.array(
              z.object({
                way: waySchema,
                state: deliveryStateSchema,
                at: instantSchema.nullable(),
                problem: z.string().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ToldAgency' });
export type ToldAgency = z.infer<typeof toldAgencySchema>;

/** A person or a group to whom the newest message of the last seven days that was tried did not go. */
export const undeliveredSchema = z
  .object({
    items: z.array(
      agencySchema.extend({
        /** robot: by the robot of a group that is told of the area of the agency. */
        way: z.enum([...waySchema.options, 'robot']),
        /** What the person, or the group, is called. */
        receiver: z.string(),
        state: deliveryStateSchema,
        at: instantSchema,
        problem: z.string(),
      }),
    ),
  })
  .meta({ id: 'Undelivered' });
export type Undelivered = z.infer<typeof undeliveredSchema>;
