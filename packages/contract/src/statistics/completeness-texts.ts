import { dayText } from '../values/days.ts';
import type { Completeness } from './completeness.schema.ts';

/** 已汇总 41/56 家; of a year without a round that nothing was asked for, which is no 0, and of how many some count. */
export function summedText({ hasRound, summed, expected }: Completeness, year: number): string {
  if (hasRound) return expected === 0 ? `${year} 年度没有应汇总的单位` : `已汇总 ${summed}/${expected} 家`;
  return summed === 0
    ? `${year} 年度没有开展填报，没有汇总数`
    : `${year} 年度没有开展填报，${expected} 家单位中已汇总 ${summed} 家`;
}

/** Why the others are missing: 3 家待审核、2 家截止日已过（含退回未改）、10 家未到截止日; empty where nothing was asked for. */
export function missingText({ hasRound, missingBecause }: Completeness): string {
  if (!hasRound) return '';
  const { waiting, pastDue, notDue } = missingBecause;
  const reasons: readonly (readonly [count: number, reason: string])[] = [
    [waiting, '待审核'],
    [pastDue, '截止日已过（含退回未改）'],
    [notDue, '未到截止日'],
  ];
  return reasons
    .filter(([count]) => count > 0)
    .map(([count, reason]) => `${count} 家${reason}`)
    .join('、');
}

/** Why fewer are added up than are to report; empty where as many are. */
export function coveringText({ hasRound, expected, covering }: Completeness): string {
  if (!hasRound || covering.expected === 0) return '';
  const { lastAcceptedOn } = covering;
  const asOf = lastAcceptedOn ? `，最近一次 ${dayText(lastAcceptedOn)}` : '';
  const accepted =
    covering.accepted === 0
      ? ''
      : `（${covering.accepted === covering.expected ? '都' : `${covering.accepted} 家`}已通过${asOf}）`;
  return `应报 ${expected + covering.expected} 家，其中 ${covering.expected} 家政府的年报涵盖全辖区${accepted}，作为公布数，不相加`;
}

/** How many do not report in the year; empty where all do. */
export const exemptText = ({ exempt }: Completeness): string =>
  exempt > 0 ? `另有 ${exempt} 家免报，不计应报` : '';
