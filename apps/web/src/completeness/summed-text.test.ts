import { summedText } from './summed-text.ts';

const complete = {
  hasRound: true,
  expected: 56,
  summed: 41,
  lastAcceptedOn: null,
  missing: { items: [], total: 15 },
};

describe('how complete the sums of a year are', () => {
  it('is said as so many of so many agencies', () => {
    expect(summedText(complete, 2024)).toBe('已汇总 41/56 家');
  });

  it('is no 0 where nothing was collected', () => {
    expect(summedText({ ...complete, hasRound: false, summed: 0 }, 2019)).toBe(
      '2019 年度没有开展填报，没有汇总数',
    );
    expect(summedText({ ...complete, hasRound: false, summed: 3 }, 2019)).toContain('补录的 3 家');
    expect(summedText({ ...complete, expected: 0, summed: 0 }, 2024)).toBe('2024 年度没有应汇总的单位');
  });
});
