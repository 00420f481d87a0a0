import type { Subscriber } from './audit/declared-event.ts';
import { keyFiguresSubscribers } from './agencies-alike/key-figures.subscribers.ts';
import { areaHandUpSubscribers } from './area-hand-ups/area-hand-ups.subscribers.ts';
import { groupRobotSubscribers } from './group-robots/group-robots.subscribers.ts';
import { improvementItemSubscribers } from './improvement-items/improvement-items.subscribers.ts';
import { notificationSubscribers } from './notifications/notifications.subscribers.ts';
import { rectificationLedgerSubscribers } from './rectification-ledger/rectification-ledger.subscribers.ts';
import { totalsSubscribers } from './statistics/totals.subscribers.ts';
import { whoseWordsSubscribers } from './whose-words/whose-words.subscribers.ts';

/**
 * Everything that follows a change in its own transaction, each declared in the feature it belongs to, in the order in which
 * it happens. What may come later is a job.
 */
export const APP_SUBSCRIBERS: readonly Subscriber[] = [
  ...totalsSubscribers,
  ...keyFiguresSubscribers,
  ...improvementItemSubscribers,
  ...notificationSubscribers,
  ...areaHandUpSubscribers,
  ...rectificationLedgerSubscribers,
  ...groupRobotSubscribers,
  ...whoseWordsSubscribers,
];
