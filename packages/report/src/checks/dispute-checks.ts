import { disputeGroups } from '../forms/disputes.ts';
import { type Check, plus } from './check.ts';

/** Check 4: the results of each group of 表四 add up to its total. */
export const disputesSum: Check = {
  code: 'DISPUTES_SUM',
  number: 4,
  title: '复议诉讼各结果之和等于总计',
  severity: 'error',
  scope: 'report',
  source: '表四：总计为结果维持、结果纠正、其他结果、尚未审结之和',
  holds: 'equal',
  expectedSide: '各结果之和',
  foundSide: '“总计”',
  relations: (form) =>
    disputeGroups(form).map((group) => ({
      subject: `表四“${group.name}”`,
      expected: group.results.map(({ key }) => plus(key)),
      found: group.total.map(plus),
    })),
};
