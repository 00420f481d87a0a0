import { firstSubmissionCurve, openingBefore } from './first-submission-curve.ts';

describe('the curve of first submissions', () => {
  it('adds the days up, and holds last year against the same days of its round', () => {
    const curve = firstSubmissionCurve(
      [
        { day: '2025-01-20', count: 3 },
        { day: '2025-01-10', count: 1 },
        { day: '2026-01-12', count: 2 },
        { day: '2026-01-15', count: 5 },
      ],
      '2026-01-02',
      '2025-01-01',
    );
    expect(curve.thisYear).toEqual([
      { day: '2026-01-12', total: 2 },
      { day: '2026-01-15', total: 7 },
    ]);
    expect(curve.lastYear).toEqual([
      { day: '2026-01-11', total: 1 },
      { day: '2026-01-21', total: 4 },
    ]);
  });

  it('counts from the opening, whenever in the year a round is held', () => {
    const curve = firstSubmissionCurve([{ day: '2025-01-05', count: 1 }], '2025-10-01', '2025-01-01');
    expect(curve.lastYear).toEqual([{ day: '2025-10-05', total: 1 }]);
  });

  it('is empty before anyone has reported', () => {
    expect(firstSubmissionCurve([], '2026-01-01', '2025-01-01')).toEqual({ thisYear: [], lastYear: [] });
  });
});

describe('the opening of the round before', () => {
  it('is that round’s own, or a year earlier where there was none', () => {
    const round = { year: 2025, opensOn: '2026-01-01' };
    expect(openingBefore([{ year: 2024, opensOn: '2025-01-05' }, round], round)).toBe('2025-01-05');
    expect(openingBefore([round], round)).toBe('2025-01-01');
  });
});
