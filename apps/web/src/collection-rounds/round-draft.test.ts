import { roundViolations, saveCollectionRoundSchema } from '@zhaojian/contract';
import { nextRoundYear, suggestedRound } from './round-draft.ts';

describe('a new round', () => {
  it('starts from the dates of the 条例 and is in order', () => {
    const dates = suggestedRound(2025);
    expect(dates.dueDates.department).toBe('2026-01-31');
    expect(dates.dueDates.government).toBe('2026-03-31');
    expect(saveCollectionRoundSchema.safeParse(dates).success).toBe(true);
    expect(roundViolations(dates, 2025)).toEqual({});
  });

  it('is for the year after the newest round, or for last year when there is none', () => {
    expect(nextRoundYear([{ year: 2024 }, { year: 2025 }], 2026)).toBe(2026);
    expect(nextRoundYear([], 2026)).toBe(2025);
  });
});
