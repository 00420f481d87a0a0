import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { Clearing } from './clearing.service.ts';

/** Idempotent: what one try has cleared, another does not find. */
export const clearStorage = declareJob({
  id: 'originals.clearStorage',
  name: '清理不再需要的文件',
  payload: z.object({}),
  tries: 3,
  minutes: 60,
  everyMinutes: 60,
  permissions: [],
  async run({ get }) {
    await get(Clearing).run();
  },
});
