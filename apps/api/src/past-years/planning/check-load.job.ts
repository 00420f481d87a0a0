import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { LoadChecks } from './load-checks.service.ts';

/** Reads what is to be loaded into a past year, and finds out what it would do. */
export const checkLoad = declareJob({
  id: 'pastYears.check',
  name: '核对要补录的历年数据',
  payload: z.object({ loadId: z.uuid() }),
  tries: 4,
  minutes: 30,
  permissions: ['report.read', 'report.readArea', 'report.load'],
  async run({ payload, caller, signal, get, finish }) {
    const checks = get(LoadChecks);
    const checked = await checks.check(caller, payload.loadId, signal);
    await finish((manager) => checks.keep(manager, payload.loadId, checked));
  },
});
