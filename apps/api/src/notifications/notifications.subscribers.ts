import { randomUUID } from 'node:crypto';
import { notificationOfStep } from '@zhaojian/contract';
import { follow } from '../audit/declared-event.ts';
import { amendmentAsked, amendmentDeclined, stepTaken } from '../submissions/submission.events.ts';
import { Notifications } from './notifications.service.ts';

/** An agency is told what others decide about its report; those who decide, what it asks of them. */
export const notificationSubscribers = [
  follow(stepTaken, async ({ data: { agencyId, year, transition, reason }, manager, actor, get }) => {
    const kind = notificationOfStep(transition);
    if (kind === null) return;
    await get(Notifications).tell(manager, {
      kind,
      year,
      agencyIds: [agencyId],
      parts: { sender: actor.displayName, ...(reason !== null && { words: reason }) },
      occasion: randomUUID(),
    });
  }),
  follow(amendmentAsked, async ({ data, manager, get }) => {
    await get(Notifications).tell(manager, {
      kind: 'amendmentAsked',
      year: data.year,
      agencyIds: data.decidedByIds,
      parts: { reportOf: { id: data.agencyId, name: data.agencyName }, words: data.reason },
      occasion: randomUUID(),
    });
  }),
  follow(amendmentDeclined, async ({ data: { agencyId, year, words }, manager, actor, get }) => {
    await get(Notifications).tell(manager, {
      kind: 'amendmentDeclined',
      year,
      agencyIds: [agencyId],
      parts: { sender: actor.displayName, words },
      occasion: randomUUID(),
    });
  }),
];
