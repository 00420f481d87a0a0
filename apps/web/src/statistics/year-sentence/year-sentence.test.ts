import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { yearSentence } from './year-sentence.ts';

const year2024 = {
  'applications.newlyReceived.total': 3525,
  'applications.disclosed.total': 1600,
  'applications.partiallyDisclosed.total': 216,
  'applications.outcomesTotal.total': 3363,
  'disputes.reconsideration.rectified': 20,
  'disputes.reconsideration.pending': 10,
  'disputes.reconsideration.total': 159,
};
const year2023 = { 'applications.newlyReceived.total': 3511 };

describe('the sentence that says the year', () => {
  it('is composed from the figures', () => {
    expect(yearSentence([aYear(2023, year2023), aYear(2024, year2024)], 2024, '示例市人民政府')).toBe(
      '2024 年示例市新收申请 3,525 件，比上年增加 0.4%；予以公开和部分公开占办结的 54.0%；行政复议纠错率 13.4%。',
    );
  });

  it('leaves out what is not known: no rate over no case, no change from a year without reports', () => {
    const years = [aYearWithoutReports(2023), aYear(2024, { 'applications.newlyReceived.total': 12 })];
    expect(yearSentence(years, 2024, '示例区')).toBe('2024 年示例区新收申请 12 件。');
  });

  it('marks a rate over few cases', () => {
    const years = [
      aYear(2024, {
        'applications.newlyReceived.total': 9,
        'applications.disclosed.total': 4,
        'applications.outcomesTotal.total': 8,
      }),
    ];
    expect(yearSentence(years, 2024, '示例局')).toContain('占办结的 50.0%（4/8，样本少）');
  });

  it('does not compare while reports are outstanding, and says on how many it rests', () => {
    const partial = aYear(2024, year2024, { accepted: 14 });
    const sentence = yearSentence([aYear(2023, year2023), partial], 2024, '示例市');
    expect(sentence).not.toContain('比上年');
    expect(sentence).toContain('依据已汇总的 14 份年报，应汇总 41 份');
  });

  it('says so when nothing has been accepted', () => {
    expect(yearSentence([aYearWithoutReports(2024)], 2024, '示例市')).toBe(
      '2024 年示例市还没有审核通过的年报，暂无数据。',
    );
  });
});
