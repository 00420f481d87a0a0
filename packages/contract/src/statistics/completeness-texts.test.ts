import { coveringText, exemptText, missingText, summedText } from './completeness-texts.ts';

const complete = {
  hasRound: true,
  expected: 56,
  summed: 41,
  exempt: 0,
  lastAcceptedOn: null,
  covering: { expected: 0, accepted: 0, lastAcceptedOn: null },
  missingBecause: { waiting: 3, pastDue: 2, notDue: 10 },
  missing: { items: [], total: 15 },
};

describe('how complete the sums of a year are', () => {
  it('is worded as a number of agencies out of all', () => {
    expect(summedText(complete, 2024)).toBe('已汇总 41/56 家');
  });

  it('is no 0 where nothing was collected', () => {
    expect(summedText({ ...complete, hasRound: false, summed: 0 }, 2019)).toBe(
      '2019 年度没有开展填报，没有汇总数',
    );
    expect(summedText({ ...complete, hasRound: false, summed: 3 }, 2019)).toBe(
      '2019 年度没有开展填报，56 家单位中已汇总 3 家',
    );
    expect(summedText({ ...complete, expected: 0, summed: 0 }, 2024)).toBe('2024 年度没有应汇总的单位');
  });

  it('names why the others are missing', () => {
    expect(missingText(complete)).toBe('3 家待审核、2 家截止日已过（含退回未改）、10 家未到截止日');
    expect(missingText({ ...complete, missingBecause: { waiting: 0, pastDue: 1, notDue: 0 } })).toBe(
      '1 家截止日已过（含退回未改）',
    );
  });

  it('names how many do not report', () => {
    expect(exemptText(complete)).toBe('');
    expect(exemptText({ ...complete, exempt: 2 })).toBe('另有 2 家免报，不计应报');
  });

  it('names why fewer are added up than are to report', () => {
    expect(coveringText(complete)).toBe('');
    const text = (accepted: number) =>
      coveringText({
        ...complete,
        covering: { expected: 4, accepted, lastAcceptedOn: accepted > 0 ? '2026-03-05' : null },
      });
    expect(text(0)).toBe('应报 60 家，其中 4 家政府的年报涵盖全辖区，作为公布数，不相加');
    expect(text(1)).toContain('（1 家已通过，最近一次 2026年3月5日）');
    expect(text(4)).toContain('（都已通过，最近一次 2026年3月5日）');
  });
});
