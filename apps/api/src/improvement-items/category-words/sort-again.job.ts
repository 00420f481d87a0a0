import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { SortedAnew } from './sorted-anew.service.ts';

/** Sorts the items that count by the words that the office has changed. */
export const sortAgain = declareJob({
  id: 'improvementItems.sortAgain',
  name: '按增改的词重新归类',
  payload: z.object({}),
  tries: 3,
  minutes: 180,
  permissions: [],
  async run({ get, signal }) {
    await get(SortedAnew).apply(signal);
  },
});
