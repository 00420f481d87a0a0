import { stretchesOf } from './stretches.ts';

const day = (on: string, more = {}) => ({
  day: on,
  name: '春节',
  isWorkingDay: false,
  isOwn: false,
  ...more,
});

describe('the table of holidays', () => {
  it('has a holiday of several days in one line, and days worked instead in others', () => {
    const days = [
      day('2026-02-14', { isWorkingDay: true }),
      day('2026-02-15'),
      day('2026-02-16'),
      day('2026-02-28', { isWorkingDay: true }),
    ];
    expect(stretchesOf(days).map(({ from, until }) => [from, until])).toEqual([
      ['2026-02-14', '2026-02-14'],
      ['2026-02-15', '2026-02-16'],
      ['2026-02-28', '2026-02-28'],
    ]);
  });

  it('has each day that the office entered on a line of its own', () => {
    const days = ['2026-05-20', '2026-05-21'].map((on) => day(on, { isOwn: true }));
    expect(stretchesOf(days)).toHaveLength(2);
  });
});
