import { departsFromSums } from './sums/departs-from-sums.ts';
import { blankWhereFigureBefore } from './across-years/blank-where-figure-before.ts';
import { carryOverContinuity } from './across-years/carry-over-continuity.ts';
import { inForceContinuity } from './across-years/in-force-continuity.ts';
import { pendingContinuity } from './across-years/pending-continuity.ts';
import { amountImplausible } from './jumps/amount-implausible.ts';
import { farFromAlike } from './jumps/far-from-alike.ts';
import { farFromOwnYears } from './jumps/far-from-own-years.ts';
import { scaleOfLastYear } from './jumps/scale-of-last-year.ts';
import { blankForm } from './text/blank-form.ts';
import { feesNotReported } from './text/fees-not-reported.ts';
import { figuresInText } from './text/figures-in-text.ts';
import { foreignLaw } from './text/foreign-law.ts';
import { foreignWords } from './text/foreign-words.ts';
import { listDangling } from './text/list-dangling.ts';
import { narrativeEmpty } from './text/narrative-empty.ts';
import { periodMismatch } from './text/period-mismatch.ts';
import { zerosUnaccounted } from './text/zeros-unaccounted.ts';
import { applicantsSum } from './within-report/applicants-sum.ts';
import { applicationsBalance } from './within-report/applications-balance.ts';
import { disputesSum } from './within-report/disputes-sum.ts';
import { figureDomain } from './within-report/figure-domain.ts';
import { outcomesSum } from './within-report/outcomes-sum.ts';
import { rowUndivided } from './within-report/row-undivided.ts';

/** Every check, in the order in which its findings are listed. */
export const CHECKS = [
  blankForm,
  applicationsBalance,
  outcomesSum,
  applicantsSum,
  disputesSum,
  figureDomain,
  rowUndivided,
  departsFromSums,
  carryOverContinuity,
  inForceContinuity,
  pendingContinuity,
  blankWhereFigureBefore,
  amountImplausible,
  scaleOfLastYear,
  farFromOwnYears,
  farFromAlike,
  narrativeEmpty,
  zerosUnaccounted,
  figuresInText,
  periodMismatch,
  feesNotReported,
  listDangling,
  foreignLaw,
  foreignWords,
] as const;

export type CheckCode = (typeof CHECKS)[number]['code'];
