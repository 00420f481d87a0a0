import { z } from 'zod';
import { dayAfter } from '../values/days.ts';
import { type IsWorkingDay, nearestWorkingDay } from '../working-days.schema.ts';

/** When agencies of a round are reminded by themselves. With no day before and null after it, they are not. */
export const reminderScheduleSchema = z
  .object({
    /** How many days before their last one, the most first. */
    daysBefore: z
      .array(z.int().min(1).max(60))
      .max(10)
      .overwrite((days) => [...new Set(days)].toSorted((a, b) => b - a)),
    /** After their last day, every how many days until the round closes; null: not then. */
    everyDaysAfter: z.int().min(1).max(30).nullable(),
  })
  .meta({ id: 'ReminderSchedule' });
export type ReminderSchedule = z.infer<typeof reminderScheduleSchema>;

/** What holds in a round until its office says otherwise. */
export const REMINDERS_BY_DEFAULT: ReminderSchedule = { daysBefore: [7, 3, 1], everyDaysAfter: 2 };

/** Within which hours in China, in all rounds. */
export const REMINDER_HOURS = { from: '08:30', until: '17:30' } as const;

/** A schedule as people say it, without a full stop. */
export function reminderScheduleText({ daysBefore, everyDaysAfter }: ReminderSchedule): string {
  const parts = [
    ...(daysBefore.length > 0 ? [`截止前 ${daysBefore.join('、')} 天提醒`] : []),
    ...(everyDaysAfter === null
      ? []
      : [`逾期后从第二天起${everyDaysAfter === 1 ? '每天' : `每 ${everyDaysAfter} 天`}提醒一次`]),
  ];
  return parts.join('，') || '不自动提醒';
}

/** The days of a round for one agency, each included. */
interface Days {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
}

export interface PlannedReminder {
  readonly kind: 'dueSoon' | 'overdue';
  /** The working day for which it was planned. */
  readonly on: string;
}

/**
 * The newest of the reminders that were planned up to a day; null where none was. Those missed before it are not made up
 * for: an agency that was not reminded for a week is reminded once. Before the last day a reminder on a day off comes
 * earlier, after it later.
 */
export function reminderPlannedBy(
  today: string,
  { opensOn, dueOn, closesOn }: Days,
  { daysBefore, everyDaysAfter }: ReminderSchedule,
  isWorkingDay: IsWorkingDay,
): PlannedReminder | null {
  if (today <= dueOn) {
    const planned = daysBefore
      .map((days) => nearestWorkingDay(dayAfter(dueOn, -days), -1, isWorkingDay))
      .filter((on) => on > opensOn && on <= today)
      .toSorted();
    const on = planned.at(-1);
    return on === undefined ? null : { kind: 'dueSoon', on };
  }
  if (everyDaysAfter === null) return null;
  let last: PlannedReminder | null = null;
  for (let day = dayAfter(dueOn, 1); day <= today; day = dayAfter(day, everyDaysAfter)) {
    const on = nearestWorkingDay(day, 1, isWorkingDay);
    if (on <= today && on <= closesOn) last = { kind: 'overdue', on };
  }
  return last;
}
