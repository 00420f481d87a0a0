import { nextRoundYear } from './round-draft.ts';

describe('a new round', () => {
  it('is for the year after the newest round, or for last year when there is none', () => {
    expect(nextRoundYear([{ year: 2024 }, { year: 2025 }], 2026)).toBe(2026);
    expect(nextRoundYear([], 2026)).toBe(2025);
  });
});
