import { areComparable, behindText, isIncomplete, isOutstanding, onTimeRate } from './reporting.ts';

const reporting = (accepted: number, expected = 41, onTime = accepted) => ({
  expected,
  submitted: accepted,
  onTime,
  accepted,
});

describe('the reports behind sums', () => {
  it('says how many are behind them', () => {
    expect(behindText(reporting(38))).toBe('已通过 38 / 应报 41');
  });

  it('does not set a round under way against a whole year', () => {
    expect(areComparable(reporting(14), reporting(41))).toBe(false);
    expect(areComparable(reporting(40), reporting(41))).toBe(true);
    expect(areComparable(reporting(0), reporting(0))).toBe(false);
  });

  it('knows a year whose reports are not all in', () => {
    expect(isOutstanding(reporting(14))).toBe(true);
    expect(isOutstanding(reporting(40))).toBe(false);
    expect(isOutstanding(reporting(0, 0))).toBe(false);
  });

  it('marks sums from which a single report is missing, and no year without any', () => {
    expect(isIncomplete(reporting(40))).toBe(true);
    expect(isIncomplete(reporting(41))).toBe(false);
    expect(isIncomplete(reporting(0))).toBe(false);
  });

  it('counts who was on time among all who were to report', () => {
    expect(onTimeRate(reporting(41, 41, 38))).toMatchObject({ numerator: 38, denominator: 41 });
    expect(onTimeRate(reporting(0, 0)).value).toBeNull();
    expect(onTimeRate(reporting(5, 5, 5)).smallSample).toBe(true);
  });
});
