import { randomUUID } from 'node:crypto';
import { consequencesOf } from '@zhaojian/contract';
import { follow } from '../audit/declared-event.ts';
import { Notifications } from '../notifications/notifications.service.ts';
import { stepTaken } from '../submissions/submission.events.ts';
import { handUpsWith } from './hand-ups-with-report.query.ts';

/**
 * A report that was handed up with its area no longer counts, or counts in another version: both sides are told, except the
 * one who did it.
 */
export const areaHandUpSubscribers = [
  follow(stepTaken, async ({ data: { agencyId, year, transition, reason }, manager, actor, change, get }) => {
    const { ceasesToCount, countsAnew } = consequencesOf(transition);
    if (!ceasesToCount && !countsAnew) return;
    for (const { areaId, areaName, aboveId } of await handUpsWith(manager, agencyId, year))
      await get(Notifications).tell(manager, {
        kind: 'handUpChanged',
        year,
        agencyIds: [aboveId, areaId].filter((id) => id !== actor.agencyId),
        parts: {
          sender: actor.displayName,
          reportOf: { id: areaId, name: areaName },
          changedAgency: change.agency?.name ?? '',
          ...(reason !== null && { words: reason }),
        },
        occasion: randomUUID(),
      });
  }),
];
