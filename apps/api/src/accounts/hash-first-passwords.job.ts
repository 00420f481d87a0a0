import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { Accounts } from './accounts.service.ts';

/** Few enough that the platform stops at once, and as many as argon2 has threads for. */
const AT_ONCE = 4;

/** Gives the passwords of accounts that were made many at once the slow hash that all others have. */
export const hashFirstPasswords = declareJob({
  id: 'accounts.hashFirstPasswords',
  name: '保存初始密码',
  payload: z.object({}),
  tries: 6,
  minutes: 60,
  permissions: [],
  async run({ get, signal }) {
    while (await get(Accounts).hashFirstPasswords(AT_ONCE)) signal.throwIfAborted();
  },
});
