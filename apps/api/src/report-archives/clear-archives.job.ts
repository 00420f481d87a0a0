import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { ReportArchives } from './report-archives.service.ts';

/** Idempotent: what one try has cleared, another does not find. */
export const clearArchives = declareJob({
  id: 'reportArchives.clear',
  name: '清理过期的压缩包',
  payload: z.object({}),
  tries: 3,
  minutes: 10,
  everyMinutes: 60,
  permissions: [],
  async run({ get }) {
    await get(ReportArchives).clear();
  },
});
