import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { LoadTaking } from './load-taking.service.ts';

/** Lets all reports of a load count that was confirmed, in one transaction. */
export const takeLoad = declareJob({
  id: 'pastYears.take',
  name: '补录历年数据',
  payload: z.object({ loadId: z.uuid() }),
  tries: 4,
  minutes: 60,
  permissions: ['report.read', 'report.readArea', 'report.load'],
  async run({ payload: { loadId }, caller, signal, get, finish }) {
    const taking = get(LoadTaking);
    try {
      await finish((manager) => taking.take(manager, caller, loadId, signal));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await finish((manager) => taking.refuse(manager, loadId, error));
    }
  },
});
