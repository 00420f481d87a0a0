import type { Reporting } from '@zhaojian/contract';
import { type MeasureValue, SMALL_SAMPLE } from '@zhaojian/report';

/** 按时报送率: handed in by the due day ÷ expected. */
export function onTimeRate({ expected, onTime }: Reporting): MeasureValue {
  return {
    value: expected === 0 ? null : onTime / expected,
    numerator: onTime,
    denominator: expected,
    smallSample: expected < SMALL_SAMPLE,
  };
}

/** How far the accepted parts of two years may differ for their sums to be compared. */
const COMPARABLE_WITHIN = 0.1;

/** Whether so many reports of a year are outstanding that its sums are not the whole. */
export const isOutstanding = (reporting: Reporting): boolean =>
  reporting.expected > 0 && acceptedPart(reporting) < 1 - COMPARABLE_WITHIN;

/** Whether there are sums and any report is missing from them: they are marked, and can still be compared. */
export const isIncomplete = ({ accepted, expected }: Reporting): boolean =>
  accepted > 0 && accepted < expected;

const acceptedPart = ({ accepted, expected }: Reporting): number =>
  expected === 0 ? 0 : accepted / expected;

/**
 * Whether sums of two years can be set against each other: while a round is under way, fewer reports are behind
 * the newer sums, and a "fall" would only say that reports are outstanding.
 */
export const areComparable = (one: Reporting, other: Reporting): boolean =>
  one.accepted > 0 &&
  other.accepted > 0 &&
  Math.abs(acceptedPart(one) - acceptedPart(other)) <= COMPARABLE_WITHIN;

/** How many reports are behind a sum: 已通过 38 / 应报 41. */
export const behindText = ({ accepted, expected }: Reporting): string =>
  `已通过 ${accepted} / 应报 ${expected}`;
