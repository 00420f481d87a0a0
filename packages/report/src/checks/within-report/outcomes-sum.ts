import { applicationColumns } from '../../forms/sections/applications.ts';
import { plus, type RelationCheck } from '../check.ts';
import { columnSubject } from '../subjects.ts';

/** The outcomes add up to （七）总计, in each column. */
export const outcomesSum: RelationCheck<'OUTCOMES_SUM'> = {
  code: 'OUTCOMES_SUM',
  kind: 'relation',
  title: '办理结果各项之和等于总计',
  severity: 'error',
  scope: 'report',
  source: '表三：（七）总计为（一）至（六）各项之和',
  holds: 'equal',
  expectedSide: '各项办理结果之和',
  foundSide: '“（七）总计”',
  subject: columnSubject,
  relations: (form) =>
    applicationColumns(form).map(({ head, outcomes, concluded }) => ({
      about: head.id ?? '',
      expected: outcomes.map(plus),
      found: concluded.map(plus),
    })),
};
