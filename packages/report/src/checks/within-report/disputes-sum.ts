import { disputeGroups } from '../../forms/sections/disputes.ts';
import { plus, type RelationCheck } from '../check.ts';
import { groupSubject } from '../subjects.ts';

/** The results of each way to dispute add up to its total. */
export const disputesSum: RelationCheck<'DISPUTES_SUM'> = {
  code: 'DISPUTES_SUM',
  kind: 'relation',
  title: '复议诉讼各结果之和等于总计',
  severity: 'error',
  scope: 'report',
  source: '表四：总计为结果维持、结果纠正、其他结果、尚未审结之和',
  holds: 'equal',
  expectedSide: '各结果之和',
  foundSide: '“总计”',
  subject: groupSubject,
  relations: (form) =>
    disputeGroups(form).map(({ id, results, total }) => ({
      about: id,
      expected: results.map(({ key }) => plus(key)),
      found: total.map(plus),
    })),
};
