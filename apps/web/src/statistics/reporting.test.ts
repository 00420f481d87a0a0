import { reportingOf } from './testing/figures-for-tests.ts';
import {
  areComparable,
  behindText,
  isIncomplete,
  isOutstanding,
  nameOverReports,
  onTimeRate,
  summedOfText,
} from './reporting.ts';

const reporting = (accepted: number, expected = 41, onTime = accepted) =>
  reportingOf({ expected, submitted: accepted, onTime, accepted });
/** Of 44 agencies 4 are governments whose reports are not added; so many of those are accepted. */
const besides = (covering: number, summed: number) => ({
  ...reporting(summed + covering, 44),
  toSum: 40,
  summed,
});

describe('the reports in sums', () => {
  it('says how many are in them', () => {
    expect(behindText(reporting(38))).toBe('已汇总 38/41 家');
  });

  it('says in a table of how many they are, and why of none', () => {
    expect(summedOfText(reporting(38))).toBe('38 / 41');
    expect(summedOfText({ ...reporting(38), exempt: 2 })).toBe('38 / 41，另 2 家免报');
    expect(summedOfText({ ...reporting(0, 0), exempt: 1 })).toBe('免报');
    expect(summedOfText({ ...reporting(0, 0), exempt: 3 })).toBe('3 家都免报');
    expect(summedOfText({ ...reporting(1, 1), toSum: 0, summed: 0 })).toBe('公布数，不相加');
  });

  it('does not say how many there should be in a year without a round', () => {
    expect(summedOfText({ ...reporting(0, 0), toSum: 3, summed: 3 })).toBe('3 家，未开展填报');
    expect(summedOfText(reporting(0, 0))).toBe('未开展填报');
  });

  it('does not set a round under way against a whole year', () => {
    expect(areComparable(reporting(14), reporting(41))).toBe(false);
    expect(areComparable(reporting(40), reporting(41))).toBe(true);
    expect(areComparable(reporting(0), reporting(0))).toBe(false);
  });

  it('sets a year without a round only against one with as many reports', () => {
    const loaded = (summed: number) => ({ ...reporting(summed), expected: 0, toSum: summed });
    expect(areComparable(loaded(3), reporting(41))).toBe(false);
    expect(areComparable(loaded(40), reporting(41))).toBe(true);
    expect(areComparable(loaded(3), loaded(41))).toBe(false);
    expect(areComparable(loaded(41), loaded(41))).toBe(true);
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

  it('are all there whether or not the reports of whole areas are accepted, which are not added', () => {
    expect(behindText(besides(0, 40))).toBe('已汇总 40/40 家');
    expect(isIncomplete(besides(0, 40))).toBe(false);
    expect(isIncomplete(besides(4, 39))).toBe(true);
    expect(isOutstanding(besides(4, 20))).toBe(true);
  });

  it('are noted beside the name of an agency from whose sum some are missing', () => {
    expect(nameOverReports({ agencyName: '示例区', reporting: reporting(3, 8) })).toBe('示例区（3/8 家）');
    expect(nameOverReports({ agencyName: '示例区', reporting: reporting(8, 8) })).toBe('示例区');
  });

  it('counts who was on time among those whose due day is over', () => {
    const underWay = reportingOf({ expected: 41, due: 30, submitted: 35, onTime: 27, accepted: 10 });
    expect(onTimeRate(underWay)).toMatchObject({ numerator: 27, denominator: 30, value: 0.9 });
    expect(onTimeRate({ ...underWay, due: 0, onTime: 0 }).value).toBeNull();
    expect(onTimeRate(reporting(41, 41, 38))).toMatchObject({ numerator: 38, denominator: 41 });
    expect(onTimeRate(reporting(0, 0)).value).toBeNull();
    expect(onTimeRate(reporting(5, 5, 5)).smallSample).toBe(true);
  });
});
