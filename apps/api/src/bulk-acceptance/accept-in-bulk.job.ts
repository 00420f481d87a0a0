import { z } from 'zod';
import { idSchema } from '@zhaojian/contract';
import { declareJob } from '../jobs/declared-job.ts';
import { AcceptingInBulk } from './accepting-in-bulk.service.ts';

/** Accepts the clean reports of a bulk acceptance, one after another. */
export const acceptInBulk = declareJob({
  id: 'bulkAcceptance.accept',
  name: '批量通过无异常的报告',
  payload: z.object({ id: idSchema }),
  tries: 6,
  minutes: 60,
  permissions: ['report.read', 'report.readArea', 'report.readUnaccepted', 'report.review'],
  async run({ payload: { id }, caller, get, signal }) {
    await get(AcceptingInBulk).acceptAll(caller, id, signal);
  },
});
