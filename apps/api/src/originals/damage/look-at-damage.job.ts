import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { OriginalFiles } from '../original-files.service.ts';
import { DamageAlarms } from './damage-alarms.service.ts';

/** Ends the alarms of originals that are whole again, e.g. because somebody has put back the backup's. */
export const lookAtDamage = declareJob({
  id: 'originals.lookAtDamage',
  name: '复查损坏的原件',
  payload: z.object({}),
  tries: 3,
  minutes: 60,
  everyMinutes: 60,
  permissions: [],
  async run({ get, signal }) {
    for (const { sha256 } of await get(DamageAlarms).current()) {
      signal.throwIfAborted();
      await get(OriginalFiles).lookAgain(sha256);
    }
  },
});
