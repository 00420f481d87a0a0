import { dayAfter } from '../values/days.ts';

/** When agencies are reminded by themselves: how many days before the last one, how often after it, and within which hours in China. */
export const REMINDER_SCHEDULE = {
  daysBefore: [7, 3, 1],
  everyDaysAfter: 2,
  from: '08:30',
  until: '17:30',
} as const;

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

/** Whether people are at work on a day: holidays and the days worked instead of them are told apart by whoever asks. */
type IsWorkingDay = (day: string) => boolean;

/** More days off than ever follow each other. */
const LONGEST_REST = 30;

/** The day itself where people are at work, else the nearest working day in one direction. */
function nearest(day: string, step: 1 | -1, isWorkingDay: IsWorkingDay): string {
  let found = day;
  for (let moved = 0; moved < LONGEST_REST && !isWorkingDay(found); moved += 1) found = dayAfter(found, step);
  return found;
}

/**
 * The newest of the reminders that were planned up to a day; null where none was. Those missed before it are not made up for: who
 * was not reminded for a week is reminded once. Before the last day a reminder on a day off comes earlier, after it later.
 */
export function reminderPlannedBy(
  today: string,
  { opensOn, dueOn, closesOn }: Days,
  isWorkingDay: IsWorkingDay,
): PlannedReminder | null {
  const { daysBefore, everyDaysAfter } = REMINDER_SCHEDULE;
  if (today <= dueOn) {
    const planned = daysBefore
      .map((days) => nearest(dayAfter(dueOn, -days), -1, isWorkingDay))
      .filter((on) => on > opensOn && on <= today)
      .toSorted();
    const on = planned.at(-1);
    return on === undefined ? null : { kind: 'dueSoon', on };
  }
  let last: PlannedReminder | null = null;
  for (let day = dayAfter(dueOn, 1); day <= today; day = dayAfter(day, everyDaysAfter)) {
    const on = nearest(day, 1, isWorkingDay);
    if (on <= today && on <= closesOn) last = { kind: 'overdue', on };
  }
  return last;
}
