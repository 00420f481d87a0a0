import { completeReport, findingsOf } from '../../testing/index.ts';

describe('the statistics period', () => {
  const period = (year: number) =>
    findingsOf(
      completeReport().withNarrative(
        'overview',
        `统计期限为 ${year} 年 1 月 1 日至 ${year} 年 12 月 31 日，没有发生的事项填零。`,
      ),
    );

  it('must be the report year', () => {
    expect(period(2023)).toEqual([]);
    expect(period(2022)).toMatchObject([
      {
        check: 'PERIOD_MISMATCH',
        section: 'overview',
        expected: 2023,
        quote: expect.stringContaining('2022'),
      },
    ]);
  });
});
