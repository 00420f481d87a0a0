import { progressSentence } from './progress-sentence.ts';
import { counts } from './testing/sample-progress.ts';

describe('the year in one sentence', () => {
  it('says how many, how far, and who is late', () => {
    expect(
      progressSentence(
        counts({
          expected: 12,
          submitted: 3,
          accepted: 5,
          returned: 1,
          draft: 1,
          notStarted: 2,
          late: 2,
          errors: 4,
        }),
      ),
    ).toBe(
      '12 个机构应报，8 个已提交（67%），其中 5 个已通过、3 个待审核；2 个逾期（含逾期后提交）；现有报告共 4 项不符。',
    );
  });

  it('says who was in time among those whose day is over, and who need not report', () => {
    const sentence = progressSentence(
      counts({ expected: 5, accepted: 4, notStarted: 1, due: 4, onTime: 3, late: 1, exempt: 2 }),
    );
    expect(sentence).toContain(
      '；已到截止日的 4 个中 3 个按时（75%）；1 个逾期（含逾期后提交）；另有 2 个免报。',
    );
    expect(progressSentence(counts({ exempt: 2 }))).toBe('这个范围内的 2 个机构都免报。');
  });

  it('leaves out what there is none of', () => {
    expect(progressSentence(counts({ expected: 2, accepted: 2 }))).toBe(
      '2 个机构应报，2 个已提交（100%），其中 2 个已通过。',
    );
  });

  it('says of a year without a round that nobody was asked', () => {
    expect(progressSentence(counts({ expected: 7, accepted: 2, notStarted: 5 }), false)).toBe(
      '这一年度没有开展填报，不计应报和逾期；7 个机构中 2 个的报告已计入。',
    );
  });

  it('says so where nobody is to report', () => {
    expect(progressSentence(counts())).toContain('没有应报');
  });
});
