import { randomUUID } from 'node:crypto';
import { groupNoticeOfStep } from '@zhaojian/contract';
import { follow } from '../audit/declared-event.ts';
import { stepTaken } from '../submissions/submission.events.ts';
import { GroupNotices } from './group-notices.service.ts';

/** Groups get notices about the steps that reports of their area take. */
export const groupRobotSubscribers = [
  follow(stepTaken, async ({ data: { agencyId, year, transition }, manager, get }) => {
    const kind = groupNoticeOfStep(transition);
    if (kind === null) return;
    await get(GroupNotices).tell(manager, {
      kind,
      year,
      agencyIds: [agencyId],
      parts: {},
      occasion: randomUUID(),
    });
  }),
];
