import { z } from 'zod';
import { countSchema } from '../values/numbers.schema.ts';
import { NOTIFICATION_KINDS, type NotificationKind } from './notification-kinds.ts';

interface WayEntry {
  /** As people call it, where they choose. */
  readonly name: string;
}

/** By which ways, besides the product itself, a notification goes to a person who wants it so. */
export const WAYS = {
  mail: { name: '电子邮件' },
} as const satisfies Readonly<Record<string, WayEntry>>;

export type Way = keyof typeof WAYS;
export const waySchema = z.enum(Object.keys(WAYS) as [Way, ...Way[]]).meta({ id: 'Way' });

/** By which ways a message leaves the platform: those that go to a person, and the robot of a group. */
export type OutgoingWay = Way | 'robot';

/** Whether a kind goes by a way to people who have chosen nothing. */
export const goesByDefault = (kind: NotificationKind, way: Way): boolean =>
  (NOTIFICATION_KINDS[kind].ways as readonly string[]).includes(way);

/** What became of a message that is sent by a way: only `waiting` is tried again. */
export const DELIVERY_STATES = {
  waiting: { name: '等待发出' },
  sending: { name: '正在发出' },
  sent: { name: '已发出' },
  failed: { name: '没有发出' },
  /** The program or the line broke off while the receiver had it already: it is not sent again, so that nobody gets it twice. */
  uncertain: { name: '可能已发出' },
} as const satisfies Readonly<Record<string, { readonly name: string }>>;

export type DeliveryState = keyof typeof DELIVERY_STATES;
export const deliveryStateSchema = z
  .enum(Object.keys(DELIVERY_STATES) as [DeliveryState, ...DeliveryState[]])
  .meta({ id: 'DeliveryState' });

/** Messages of the last seven days by what became of them, and why the last one that had trouble did. */
export const deliveredLatelySchema = z
  .object({
    sent: countSchema,
    waiting: countSchema,
    failed: countSchema,
    uncertain: countSchema,
    lastProblem: z.string().nullable(),
  })
  .meta({ id: 'DeliveredLately' });
export type DeliveredLately = z.infer<typeof deliveredLatelySchema>;
