import { randomUUID } from 'node:crypto';
import { consequencesOf, transitionOf } from '@zhaojian/contract';
import { follow } from '../audit/declared-event.ts';
import { Notifications } from '../notifications/notifications.service.ts';
import { stepTaken } from '../submissions/submission.events.ts';
import { handUpsAround } from './hand-ups-with-report.query.ts';

/**
 * A report in an area that is up no longer counts, counts in another version, or has come to count: both sides are told, except
 * the one who did it. Of those that come to count they are told with the first since it was handed up, as many may follow.
 */
export const areaHandUpSubscribers = [
  follow(stepTaken, async ({ data: { agencyId, year, transition, reason }, manager, actor, change, get }) => {
    const { beginsToCount, ceasesToCount, countsAnew } = consequencesOf(transition);
    if (!beginsToCount && !ceasesToCount && !countsAnew) return;
    for (const { id, areaId, areaName, aboveId, revision } of await handUpsAround(manager, agencyId, year))
      await get(Notifications).tell(manager, {
        kind: 'handUpChanged',
        year,
        agencyIds: [aboveId, areaId].filter((told) => told !== actor.agencyId),
        parts: {
          sender: actor.displayName,
          reportOf: { id: areaId, name: areaName },
          changedAgency: change.agency?.name ?? '',
          step: transitionOf(transition).name,
          ...(reason !== null && { words: reason }),
        },
        occasion: beginsToCount ? `handUpAdded:${id}:${revision}` : randomUUID(),
      });
  }),
];
