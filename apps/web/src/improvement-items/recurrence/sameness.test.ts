import type { ProblemRecurrence } from '@zhaojian/contract';
import { recurrenceText } from './sameness.ts';

const again = (sameness: ProblemRecurrence['sameness'], since: number): ProblemRecurrence => ({
  sameness,
  since,
  earlier: [{ year: 2023, sentence: '网站栏目维护不到位。', sameness, degree: 0.8 }],
});

describe('a problem that is there again', () => {
  it('is called 连续 with the years only when it is the same problem', () => {
    expect(recurrenceText(2024, again('wordForWord', 2022))).toBe('连续 3 年提出（2022 年起）·逐字相同');
    expect(recurrenceText(2024, again('inSubstance', 2023))).toBe('连续 2 年提出（2023 年起）·换了说法');
    expect(recurrenceText(2024, again('sameCategory', 2023))).not.toContain('连续');
  });
});
