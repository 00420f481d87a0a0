import { randomUUID } from 'node:crypto';
import { notificationOfStep } from '@zhaojian/contract';
import { follow } from '../audit/declared-event.ts';
import { stepTaken } from '../submissions/submission.events.ts';
import { Notifications } from './notifications.service.ts';

/** An agency is told of what others decide about its report. */
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
];
