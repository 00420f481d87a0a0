import { carryOvers } from '../forms/applications.ts';
import { disputeGroups } from '../forms/disputes.ts';
import { stocksOf } from '../forms/stocks.ts';
import { type Check, minus, plus, plusPrevious } from './check.ts';

/** Check 6: what the year before carried forward is what this year carried over, in each column. */
export const carryOverContinuity: Check = {
  code: 'CARRY_OVER_CONTINUITY',
  number: 6,
  title: '上年结转与上年度年报衔接',
  severity: 'error',
  scope: 'acrossYears',
  source: '表三：第二项与上一年度年报第四项是同一批申请',
  holds: 'equal',
  expectedSide: '上一年度年报“结转下年度继续办理”',
  foundSide: '本年“上年结转”',
  relations: (form) =>
    carryOvers(form).map(({ column, carriedForward, carriedOver }) => ({
      subject: `表三“${column.name}”列`,
      expected: [plusPrevious(carriedForward)],
      found: [plus(carriedOver)],
    })),
};

/** Check 7: in force = last year's in force + issued − repealed. Only forms that count all three have it. */
export const inForceContinuity: Check = {
  code: 'IN_FORCE_CONTINUITY',
  number: 7,
  title: '现行有效件数与上年度衔接',
  severity: 'warning',
  scope: 'acrossYears',
  source: '表二：现行有效 = 上年现行有效 + 本年制发 − 本年废止',
  holds: 'equal',
  expectedSide: '上年现行有效 + 本年制发 − 本年废止',
  foundSide: '本年现行有效',
  remark: '修订的文件没有单独的列，可能造成差异；确属如此的，提交时说明即可。',
  relations: (form) =>
    stocksOf(form).map(({ name, added, removed, stock }) => ({
      subject: `表二“${name}”`,
      expected: [plusPrevious(stock), plus(added), minus(removed)],
      found: [plus(stock)],
    })),
};

/** Check 8: cases pending at the end of the year before should come back in this year's total. */
export const pendingContinuity: Check = {
  code: 'PENDING_CONTINUITY',
  number: 8,
  title: '上年尚未审结案件应在本年体现',
  severity: 'warning',
  scope: 'acrossYears',
  source: '表四：上年尚未审结的案件应计入本年总计',
  holds: 'atLeast',
  expectedSide: '上一年度年报“尚未审结”',
  foundSide: '本年“总计”',
  remark: '各机关对跨年案件的计法不一；确属如此的，提交时说明即可。',
  relations: (form) =>
    disputeGroups(form).map((group) => ({
      subject: `表四“${group.name}”`,
      expected: group.pending.map(plusPrevious),
      found: group.total.map(plus),
    })),
};
