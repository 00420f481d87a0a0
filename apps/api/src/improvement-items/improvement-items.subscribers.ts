import { follow } from '../audit/declared-event.ts';
import {
  reportBeganToCount,
  reportCeasedToCount,
  reportCountsAnew,
} from '../submissions/submission.events.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { categoryWordsSaved } from './category-words/category-words.events.ts';
import { sortAgain } from './category-words/sort-again.job.ts';
import { ImprovementItems } from './improvement-items.service.ts';

/** Problems and measures are found as long as the report that names them counts. */
export const improvementItemSubscribers = [
  follow(reportBeganToCount, ({ data, manager, get }) => get(ImprovementItems).add(manager, data)),
  follow(reportCountsAnew, ({ data, manager, get }) => get(ImprovementItems).add(manager, data)),
  follow(categoryWordsSaved, ({ manager, get }) => get(JobQueue).add(manager, sortAgain, {})),
  follow(reportCeasedToCount, ({ data, manager, get }) => get(ImprovementItems).remove(manager, data)),
];
