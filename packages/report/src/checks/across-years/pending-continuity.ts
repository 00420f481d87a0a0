import { disputeGroups } from '../../forms/sections/disputes.ts';
import { plus, plusPrevious, type RelationCheck } from '../check.ts';
import { groupSubject } from '../subjects.ts';

/** Cases pending at the end of the year before should come back in this year's total. */
export const pendingContinuity: RelationCheck<'PENDING_CONTINUITY'> = {
  code: 'PENDING_CONTINUITY',
  kind: 'relation',
  title: '上年尚未审结案件应在本年体现',
  severity: 'warning',
  scope: 'acrossYears',
  source: '表四：上年尚未审结的案件应计入本年总计',
  holds: 'atLeast',
  expectedSide: '上一年度年报“尚未审结”',
  foundSide: '本年“总计”',
  remark: '各机关对跨年案件的计法不一；确属如此的，提交时说明即可。',
  subject: groupSubject,
  relations: (form) =>
    disputeGroups(form).map(({ id, pending, total }) => ({
      about: id,
      expected: pending.map(plusPrevious),
      found: total.map(plus),
    })),
};
