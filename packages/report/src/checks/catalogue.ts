import { carryOverContinuity, inForceContinuity, pendingContinuity } from './across-years-checks.ts';
import { applicantsSum, applicationsBalance, outcomesSum } from './application-checks.ts';
import type { Check } from './check.ts';
import { disputesSum } from './dispute-checks.ts';

/** The 勾稽关系 as data, in the order of their numbers. Check 5 is about single cells: see figure-check. */
export const CHECKS: readonly Check[] = [
  applicationsBalance,
  outcomesSum,
  applicantsSum,
  disputesSum,
  carryOverContinuity,
  inForceContinuity,
  pendingContinuity,
];
