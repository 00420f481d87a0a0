import { firstSubmissionCurve } from './first-submission-curve.ts';

describe('the curve of first submissions', () => {
  it('adds the days up, and holds last year against the same days of the calendar', () => {
    const curve = firstSubmissionCurve(
      [
        { day: '2025-01-20', count: 3 },
        { day: '2025-01-10', count: 1 },
        { day: '2026-01-12', count: 2 },
        { day: '2026-01-15', count: 5 },
      ],
      '2026-01-01',
    );
    expect(curve.thisYear).toEqual([
      { day: '2026-01-12', total: 2 },
      { day: '2026-01-15', total: 7 },
    ]);
    expect(curve.lastYear).toEqual([
      { day: '2026-01-10', total: 1 },
      { day: '2026-01-20', total: 4 },
    ]);
  });

  it('moves a leap day to a day that exists', () => {
    const curve = firstSubmissionCurve([{ day: '2024-02-29', count: 1 }], '2025-01-01');
    expect(curve.lastYear).toEqual([{ day: '2025-03-01', total: 1 }]);
  });

  it('is empty before anyone has reported', () => {
    expect(firstSubmissionCurve([], '2026-01-01')).toEqual({ thisYear: [], lastYear: [] });
  });
});
