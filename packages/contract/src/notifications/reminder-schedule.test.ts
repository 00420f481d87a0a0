import { dayAfter } from '../values/days.ts';
import {
  reminderPlannedBy,
  REMINDERS_BY_DEFAULT,
  reminderScheduleSchema,
  reminderScheduleText,
} from './reminder-schedule.ts';

const round = { opensOn: '2026-01-05', dueOn: '2026-01-26', closesOn: '2026-03-31' };
const rest = new Set(['2026-01-24', '2026-01-25', '2026-01-31', '2026-02-01']);
const isWorkingDay = (day: string) => !rest.has(day);
const on = (today: string, days = round, schedule = REMINDERS_BY_DEFAULT) =>
  reminderPlannedBy(today, days, schedule, isWorkingDay);

/** The days on which somebody who is asked for every day is reminded. */
const remindedOn = (from: string, until: string, days = round): string[] => {
  const found = new Set<string>();
  for (let day = from; day <= until; day = dayAfter(day, 1)) {
    const planned = on(day, days)?.on;
    if (planned !== undefined) found.add(planned);
  }
  return [...found];
};

describe('when agencies are reminded by themselves', () => {
  it('is 7, 3 and 1 days before, on the working day before a day off, and not on the last day', () => {
    expect(remindedOn('2026-01-05', '2026-01-26')).toEqual(['2026-01-19', '2026-01-23']);
    expect(on('2026-01-26')).toEqual({ kind: 'dueSoon', on: '2026-01-23' });
  });

  it('is every second day afterwards from the first on, each day off put off to the next working day', () => {
    expect(remindedOn('2026-01-27', '2026-02-04')).toEqual([
      '2026-01-27',
      '2026-01-29',
      '2026-02-02',
      '2026-02-04',
    ]);
    expect(on('2026-01-27')?.kind).toBe('overdue');
  });

  it('is once after a stop, and not as often as was missed', () => {
    expect(on('2026-02-10')).toEqual({ kind: 'overdue', on: '2026-02-10' });
  });

  it('is not before the round has opened, nor after it has closed', () => {
    expect(on('2026-01-24', { ...round, opensOn: '2026-01-23' })).toBeNull();
    expect(on('2026-01-10')).toBeNull();
    expect(on('2026-04-10')?.on).toBe('2026-03-30');
  });

  it('is on the days that the round says, and not at all where it says none', () => {
    const often = { daysBefore: [2], everyDaysAfter: 1 };
    expect(on('2026-01-23', round, often)).toEqual({ kind: 'dueSoon', on: '2026-01-23' });
    expect(on('2026-01-22', round, often)).toBeNull();
    expect(on('2026-01-28', round, often)).toEqual({ kind: 'overdue', on: '2026-01-28' });
    const never = { daysBefore: [], everyDaysAfter: null };
    expect([on('2026-01-25', round, never), on('2026-01-28', round, never)]).toEqual([null, null]);
  });
});

describe('the schedule of a round', () => {
  it('is said in words', () => {
    expect(reminderScheduleText(REMINDERS_BY_DEFAULT)).toBe(
      '截止前 7、3、1 天提醒，逾期后从第二天起每 2 天提醒一次',
    );
    expect(reminderScheduleText({ daysBefore: [], everyDaysAfter: 1 })).toBe('逾期后从第二天起每天提醒一次');
    expect(reminderScheduleText({ daysBefore: [], everyDaysAfter: null })).toBe('不自动提醒');
  });

  it('has each day once, the earliest reminder first', () => {
    expect(reminderScheduleSchema.parse({ daysBefore: [1, 7, 1], everyDaysAfter: null }).daysBefore).toEqual([
      7, 1,
    ]);
  });
});
