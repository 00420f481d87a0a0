import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { Sending } from './sending.service.ts';

/** Sends notifications to people by the ways that they have chosen, and to groups. Idempotent: no message is sent twice. */
export const sendDeliveries = declareJob({
  id: 'deliveries.send',
  name: '发送邮件和群消息',
  payload: z.object({}),
  tries: 3,
  minutes: 30,
  everyMinutes: 2,
  permissions: [],
  async run({ get, signal }) {
    await get(Sending).run(signal);
  },
});
