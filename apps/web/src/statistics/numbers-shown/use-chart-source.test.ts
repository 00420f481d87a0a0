import type { Completeness } from '@zhaojian/contract';
import { sumsText } from './use-chart-source.ts';

const missing = (names: readonly string[], total = names.length): Completeness['missing'] => ({
  items: names.map((agencyName) => ({ agencyId: agencyName, agencyName, state: 'notStarted', dueOn: null })),
  total,
});
const completeness: Completeness = {
  hasRound: true,
  expected: 56,
  summed: 54,
  exempt: 0,
  lastAcceptedOn: '2026-02-18',
  covering: { expected: 0, accepted: 0, lastAcceptedOn: null },
  missingBecause: { waiting: 0, pastDue: 2, notDue: 0 },
  missing: missing(['示例市教育局', '示例市公安局']),
};

describe('what sums say of themselves away from their page', () => {
  it('is over how many of how many agencies, who is missing and from when', () => {
    expect(sumsText(completeness, 2025)).toBe(
      '已汇总 54/56 家；2 家截止日已过（含退回未改）；还没有汇总：示例市教育局、示例市公安局；最近一次通过：2026年2月18日',
    );
  });

  it('names some of many, and counts them all', () => {
    const many = { ...completeness, missing: missing(['甲', '乙', '丙', '丁', '戊', '己'], 40) };
    expect(sumsText(many, 2025)).toContain('还没有汇总：甲、乙、丙、丁、戊等 40 家');
  });

  it('is due from nobody in a year without a round', () => {
    expect(sumsText({ ...completeness, hasRound: false }, 2019)).not.toContain('还没有汇总：');
  });
});
