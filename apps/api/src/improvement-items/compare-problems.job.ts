import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { RecurringProblems } from './recurring-problems.service.ts';

/** Counts what problems are made of among all agencies, and finds by it which of them are there again. */
export const compareProblems = declareJob({
  id: 'improvementItems.compareProblems',
  name: '比对各年度提出的问题',
  payload: z.object({}),
  tries: 3,
  minutes: 180,
  everyMinutes: 24 * 60,
  permissions: [],
  async run({ get, signal }) {
    await get(RecurringProblems).compareAll(signal);
  },
});
