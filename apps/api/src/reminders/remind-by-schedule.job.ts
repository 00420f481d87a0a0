import { z } from 'zod';
import { declareJob } from '../jobs/declared-job.ts';
import { ScheduledReminders } from './scheduled-reminders.service.ts';

/** Tells agencies that a round has opened, that their last day is near, or past. Idempotent: nobody is told twice. */
export const remindBySchedule = declareJob({
  id: 'reminders.bySchedule',
  name: '按日程提醒填报',
  payload: z.object({}),
  tries: 3,
  minutes: 30,
  everyMinutes: 15,
  permissions: [],
  async run({ get, signal }) {
    await get(ScheduledReminders).remind(signal);
  },
});
