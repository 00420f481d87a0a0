import { saveCollectionRoundSchema } from '@zhaojian/contract';
import { nextRoundYear, roundViolations, suggestedRound } from './round-draft.ts';

describe('a new round', () => {
  it('starts from the dates of the 条例 and is in order', () => {
    const dates = suggestedRound(2025);
    expect(dates.dueDates.department).toBe('2026-01-31');
    expect(dates.dueDates.government).toBe('2026-03-31');
    expect(saveCollectionRoundSchema.safeParse(dates).success).toBe(true);
    expect(roundViolations(dates)).toEqual({});
  });

  it('is for the year after the newest round, or for last year when there is none', () => {
    expect(nextRoundYear([{ year: 2024 }, { year: 2025 }], 2026)).toBe(2026);
    expect(nextRoundYear([], 2026)).toBe(2025);
  });
});

describe('dates out of order', () => {
  it('are said at the field that is wrong', () => {
    const dates = suggestedRound(2025);
    expect(
      roundViolations({
        ...dates,
        closesOn: '2026-03-01',
        dueDates: { ...dates.dueDates, township: '2025-12-01' },
      }),
    ).toEqual({
      'dueDates.government': '截止日期不能晚于关闭日期。',
      'dueDates.township': '截止日期不能早于开始日期。',
    });
  });

  it('name a round that closes before it opens', () => {
    expect(roundViolations({ ...suggestedRound(2025), closesOn: '2025-12-31' })).toHaveProperty('closesOn');
  });
});
