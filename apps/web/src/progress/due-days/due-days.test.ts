import { dueDays, kindNames } from './due-days.ts';

const january = '2026-01-31';

describe('the due days of a round', () => {
  it('come in order, kinds with the same day together', () => {
    const days = dueDays({
      dueDates: {
        government: '2026-03-31',
        department: january,
        township: '2026-02-20',
        developmentZone: january,
        publicInstitution: january,
      },
    });
    expect(days.map((due) => due.day)).toEqual([january, '2026-02-20', '2026-03-31']);
    expect(kindNames(days[0]?.kinds ?? [])).toBe('政府部门、开发区管委会、事业单位');
  });
});
