import { consequencesOf, transitionOf } from '@zhaojian/contract';
import { follow } from '../audit/declared-event.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { stepTaken } from '../submissions/submission.events.ts';
import { compareWords } from './compare-words.job.ts';

/** The words of a version are compared once it is handed in or brought in, and no longer once it is taken back. */
export const whoseWordsSubscribers = [
  follow(stepTaken, async ({ data: { agencyId, year, transition }, manager, get }) => {
    const { handsIn, takesBack } = consequencesOf(transition);
    if (handsIn || takesBack || transitionOf(transition).ofBroughtIn)
      await get(JobQueue).add(manager, compareWords, { agencyId, year });
  }),
];
