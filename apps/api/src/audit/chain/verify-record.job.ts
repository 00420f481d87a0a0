import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { RecordVerification } from './record-verification.service.ts';

/** Once a day, and when somebody asks. */
export const verifyRecord = declareJob({
  id: 'audit.verifyRecord',
  name: '核验操作记录',
  payload: z.object({}),
  tries: 3,
  minutes: 60,
  everyMinutes: 24 * 60,
  permissions: [],
  async run({ caller, get, finish }) {
    const verification = get(RecordVerification);
    const found = await verification.verify();
    await finish((manager) => verification.keep(manager, caller, found));
  },
});
