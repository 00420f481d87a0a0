import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../values/identifiers.schema.ts';
import { countSchema } from '../values/numbers.schema.ts';
import { notificationKindSchema } from './notification-kinds.ts';
import { waySchema } from './ways.ts';

/** Something that a person is told of. */
export const notificationSchema = z
  .object({
    id: idSchema,
    kind: notificationKindSchema,
    /** In Chinese, whole. */
    sentence: z.string(),
    agencyId: idSchema,
    /** Whose report it is about: mostly of the same agency. */
    reportOf: idSchema,
    /** The rectification task that it is about; null where it is about none. */
    taskId: idSchema.nullable(),
    year: z.int(),
    at: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationSchema>;

export const notificationsQuerySchema = pageQuerySchema.extend({
  kind: notificationKindSchema.optional(),
  unread: z.literal('true').optional(),
});
export type NotificationsQuery = z.infer<typeof notificationsQuerySchema>;

export const notificationPageSchema = pageOf(notificationSchema).meta({ id: 'NotificationPage' });
export type NotificationPage = z.infer<typeof notificationPageSchema>;

/** How many are not read. */
export const unreadNotificationsSchema = z
  .object({ unread: countSchema })
  .meta({ id: 'UnreadNotifications' });
export type UnreadNotifications = z.infer<typeof unreadNotificationsSchema>;

/** All up to one that was seen: what came in meanwhile stays unread. */
export const readAllSchema = z.object({ upTo: idSchema });

/** By which ways besides the product a person wants each kind of what they can be told of. */
const choiceSchema = z.object({ kind: notificationKindSchema, way: waySchema, isWanted: z.boolean() });

export const notificationChoicesSchema = z
  .object({
    choices: z.array(choiceSchema),
    /** Where mails go to them; null: nowhere, until an administrator writes an address into their account. */
    email: z.string().nullable(),
    /** Whether the platform sends mails at all. */
    mailIsOn: z.boolean(),
  })
  .meta({ id: 'NotificationChoices' });
export type NotificationChoices = z.infer<typeof notificationChoicesSchema>;

export const chooseNotificationsSchema = z
  .object({ choices: z.array(choiceSchema).min(1).max(100) })
  .meta({ id: 'ChooseNotifications' });
export type ChooseNotifications = z.infer<typeof chooseNotificationsSchema>;
