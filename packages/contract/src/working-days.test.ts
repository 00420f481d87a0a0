import { nearestWorkingDay, workingDaysBy } from './working-days.schema.ts';

const day = (on: string, isWorkingDay: boolean) => ({ day: on, name: '示例', isWorkingDay, isOwn: true });
const isWorkingDay = workingDaysBy([day('2026-01-02', false), day('2026-01-04', true)]);

describe('working days', () => {
  it('are Monday to Friday, but for the days off and those worked instead', () => {
    const week = ['01', '02', '03', '04', '05'].map((date) => isWorkingDay(`2026-01-${date}`));
    expect(week).toEqual([true, false, false, true, true]);
  });

  it('are found before and after a day off', () => {
    expect(nearestWorkingDay('2026-01-03', -1, isWorkingDay)).toBe('2026-01-01');
    expect(nearestWorkingDay('2026-01-02', 1, isWorkingDay)).toBe('2026-01-04');
    expect(nearestWorkingDay('2026-01-05', 1, isWorkingDay)).toBe('2026-01-05');
  });
});
