import { dayAfter, dayInChina, daysBetween, timeInChina, yearOfDay } from './days.ts';

describe('days in China', () => {
  it('begin at midnight there, whatever the zone of the machine', () => {
    expect(dayInChina(new Date('2026-01-31T15:59:59Z'))).toBe('2026-01-31');
    expect(dayInChina(new Date('2026-01-31T16:00:00Z'))).toBe('2026-02-01');
  });

  it('have hours that compare as text, from 00:00 to 23:59', () => {
    expect(timeInChina(new Date('2026-01-31T16:00:00Z'))).toBe('00:00');
    expect(timeInChina(new Date('2026-01-31T00:30:00Z'))).toBe('08:30');
    expect(timeInChina(new Date('2026-01-31T15:59:59Z'))).toBe('23:59');
  });

  it('belong to their calendar year', () => {
    expect(yearOfDay('2025-12-31')).toBe(2025);
    expect(yearOfDay('2026-01-01')).toBe(2026);
  });

  it('are counted over the ends of months and years', () => {
    expect(dayAfter('2026-02-27', 2)).toBe('2026-03-01');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2025-12-31', '2026-03-01')).toBe(60);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});
