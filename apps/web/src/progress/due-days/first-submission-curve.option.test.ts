import { chartTheme } from '../../chart/chart-theme.ts';
import { firstSubmissionCurveOption, labelLevels, totalOn } from './first-submission-curve.option.ts';

const drawn = {
  curve: {
    thisYear: [
      { day: '2026-01-10', total: 2 },
      { day: '2026-01-20', total: 7 },
    ],
    lastYear: [{ day: '2026-02-10', total: 9 }],
  },
  dueDays: [{ day: '2026-01-31', kinds: ['department' as const] }],
  expected: 12,
  opensOn: '2026-01-01',
  today: '2026-01-25',
};
const seriesOf = (change: Partial<typeof drawn> = {}) => {
  const { series } = firstSubmissionCurveOption({ ...drawn, ...change }, chartTheme(600));
  return (Array.isArray(series) ? series : [series]) as { id: string; data: [string, number][] }[];
};

describe('the drawn curve of first submissions', () => {
  it('stays level from the last submission to today, and goes no further', () => {
    expect(seriesOf().find(({ id }) => id === 'thisYear')?.data).toEqual([
      ['2026-01-01', 0],
      ['2026-01-10', 2],
      ['2026-01-20', 7],
      ['2026-01-25', 7],
    ]);
  });

  it('shows last year whole, so that one sees what is still to come', () => {
    expect(
      seriesOf()
        .find(({ id }) => id === 'lastYear')
        ?.data.at(-1),
    ).toEqual(['2026-02-10', 9]);
  });

  it('has no curve of last year where there was no round', () => {
    expect(seriesOf({ curve: { ...drawn.curve, lastYear: [] } }).map(({ id }) => id)).toEqual(['thisYear']);
  });

  it('marks the due days and the number expected', () => {
    expect(JSON.stringify(seriesOf())).toContain('"1月31日"');
    expect(JSON.stringify(seriesOf())).toContain('"应报 12"');
  });
});

describe('the labels of due days', () => {
  it('are above one another where they would touch', () => {
    const days = ['2026-01-10', '2026-01-20', '2026-01-25', '2026-03-01'];
    expect(labelLevels(days, 5)).toEqual([0, 1, 0, 0]);
    expect(labelLevels(days, 3)).toEqual([0, 1, 2, 0]);
    expect(labelLevels(days, 20)).toEqual([0, 0, 0, 0]);
    expect(labelLevels([], 4)).toEqual([]);
  });
});

describe('the total on a day', () => {
  it('is what had been handed in by its end', () => {
    expect(totalOn(drawn.curve.thisYear, '2026-01-10')).toBe(2);
    expect(totalOn(drawn.curve.thisYear, '2026-01-09')).toBe(0);
  });
});
