import type { Completeness } from '@zhaojian/contract';

/** 已汇总 41/56 家; of a year without a round that nothing was collected, which is no 0. */
export function summedText({ hasRound, summed, expected }: Completeness, year: number): string {
  if (hasRound) return expected === 0 ? `${year} 年度没有应汇总的单位` : `已汇总 ${summed}/${expected} 家`;
  return summed === 0
    ? `${year} 年度没有开展填报，没有汇总数`
    : `${year} 年度没有开展填报，已汇总补录的 ${summed} 家`;
}
