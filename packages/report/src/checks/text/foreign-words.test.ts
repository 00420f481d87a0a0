import { completeReport, findingsOf } from '../../testing/index.ts';

describe('a report', () => {
  const says = (agencyName: string, text: string) =>
    findingsOf(completeReport({ agencyName, year: 2024 }).withNarrative('improvement', text));

  it('should not say what another agency or another year says of itself', () => {
    const text = '我镇将进一步加强公开平台建设。';
    expect(says('示例市教育局', text)).toMatchObject([
      { check: 'FOREIGN_WORDS', severity: 'warning', section: 'improvement', about: '我镇', quote: text },
    ]);
    expect(says('示例市教育局', '2023年，我局主动公开信息12条。')).toMatchObject([{ about: '2023年' }]);
    expect(says('示例市松岗镇人民政府', text)).toEqual([]);
  });
});
