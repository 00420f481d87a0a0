import { completeReport, findingsOf } from '../../testing/index.ts';

describe('信息处理费', () => {
  it('must be reported in 六', () => {
    expect(findingsOf(completeReport().withNarrative('otherMatters', '无其他事项。'))).toMatchObject([
      { check: 'FEES_NOT_REPORTED', section: 'otherMatters' },
    ]);
  });

  it('need not be reported for the years before they were charged', () => {
    expect(findingsOf(completeReport({ year: 2020 }).withNarrative('otherMatters', '无。'))).toEqual([]);
  });
});
