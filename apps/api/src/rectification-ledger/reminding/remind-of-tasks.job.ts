import { z } from 'zod';
import { declareJob } from '../../jobs/declared-job.ts';
import { TaskReminders } from './task-reminders.service.ts';

/** Tells of rectification tasks that are due soon or overdue. Idempotent: nobody is told twice. */
export const remindOfTasks = declareJob({
  id: 'rectification.remind',
  name: '提醒整改时限',
  payload: z.object({}),
  tries: 3,
  minutes: 30,
  everyMinutes: 60,
  permissions: [],
  async run({ get, signal }) {
    await get(TaskReminders).remind(signal);
  },
});
