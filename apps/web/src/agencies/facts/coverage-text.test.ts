import { coverageText } from './coverage-text.ts';

describe('what an agency’s reports cover', () => {
  it('is one thing for all years where it never changed', () => {
    expect(coverageText([{ fromYear: null, coversArea: true }])).toBe('涵盖全辖区，作为公布数，不计入汇总。');
  });

  it('tells what holds from the newest year on, and what held before', () => {
    const coverage = [
      { fromYear: null, coversArea: false },
      { fromYear: 2023, coversArea: true },
    ];
    expect(coverageText(coverage)).toBe(
      '2023 年度起涵盖全辖区，作为公布数，不计入汇总；2022 年度及以前只反映本机关，计入汇总。',
    );
  });
});
