import type { Reporting } from '@zhaojian/contract';
import { type MeasureValue, SMALL_SAMPLE } from '@zhaojian/report';

/** 按时报送率: handed in by the due day ÷ those whose due day is over. Those who still have time are neither. */
export function onTimeRate({ due, onTime }: Reporting): MeasureValue {
  return {
    value: due === 0 ? null : onTime / due,
    numerator: onTime,
    denominator: due,
    smallSample: due < SMALL_SAMPLE,
  };
}

/** How far the parts of two years that are added up may differ for their sums to be compared. */
const COMPARABLE_WITHIN = 0.1;

/** Whether so many reports of a year are outstanding that its sums are not the whole. */
export const isOutstanding = (reporting: Reporting): boolean =>
  reporting.toSum > 0 && summedPart(reporting) < 1 - COMPARABLE_WITHIN;

/** Whether there are sums and any report is missing from them: they are marked, and can still be compared. */
export const isIncomplete = ({ summed, toSum }: Reporting): boolean => summed > 0 && summed < toSum;

const summedPart = ({ summed, toSum }: Reporting): number => (toSum === 0 ? 0 : summed / toSum);

/** Whether the year had a round: without one nobody knows how many reports there should be. */
const wereAsked = ({ expected }: Reporting): boolean => expected > 0;

/**
 * Whether sums of two years can be set against each other: while a round is under way, fewer reports are in
 * the newer sums, and a "fall" would only say that reports are outstanding. Of a year without a round only the number of
 * reports is known: then as many have to be in the other.
 */
export function areComparable(one: Reporting, other: Reporting): boolean {
  if (one.summed === 0 || other.summed === 0) return false;
  if (wereAsked(one) && wereAsked(other))
    return Math.abs(summedPart(one) - summedPart(other)) <= COMPARABLE_WITHIN;
  return Math.abs(one.summed - other.summed) <= COMPARABLE_WITHIN * Math.max(one.summed, other.summed);
}

/** How many reports are in a sum: 已汇总 38/41 家. */
export const behindText = ({ summed, toSum }: Reporting): string => `已汇总 ${summed}/${toSum} 家`;

/**
 * The same in a table whose column says what is counted: 38 / 41; of whom nothing is to be added up, why: 免报. No round of the
 * year means that nobody knows how many there should be, which is no 0.
 */
export function summedOfText(reporting: Reporting): string {
  const { summed, toSum, exempt } = reporting;
  if (!wereAsked(reporting) && exempt === 0) return summed === 0 ? '未开展填报' : `${summed} 家，未开展填报`;
  if (!wereAsked(reporting)) return exempt === 1 ? '免报' : `${exempt} 家都免报`;
  if (toSum === 0) return '公布数，不相加';
  return `${summed} / ${toSum}${exempt > 0 ? `，另 ${exempt} 家免报` : ''}`;
}

/** The name of an agency beside its sum, which says over how many reports it is where some are missing. */
export const nameOverReports = ({
  agencyName,
  reporting,
}: {
  readonly agencyName: string;
  readonly reporting: Reporting;
}): string =>
  isIncomplete(reporting) ? `${agencyName}（${reporting.summed}/${reporting.toSum} 家）` : agencyName;
