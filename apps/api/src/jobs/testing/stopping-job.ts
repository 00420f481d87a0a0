import { z } from 'zod';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { declareJob } from '../declared-job.ts';

const payload = z.object({
  /** What the record then says of it. */
  name: z.string(),
  /** Where a try says that it hangs, if it does. */
  staysAt: z.enum(['begin', 'effect', 'end']).nullable(),
});

export type StoppingPayload = z.infer<typeof payload>;

/** A job that can be killed over at a moment that is known. */
export const stoppingJob = (isAt: (moment: string) => Promise<unknown>) =>
  declareJob<StoppingPayload>({
    id: 'stopping',
    name: '停在半路的任务',
    payload,
    tries: 3,
    minutes: 60,
    permissions: [],
    async run({ payload: { name, staysAt }, caller, get, finish }) {
      if (staysAt === 'begin') await isAt('begin');
      await finish(async (manager) => {
        await get(AuditRecord).add(manager, caller, { action: 'account.listed', subject: name });
        if (staysAt === 'effect') await isAt('effect');
      });
      if (staysAt === 'end') await isAt('end');
      else void isAt('done');
    },
  });
