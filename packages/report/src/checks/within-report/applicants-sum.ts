import { applicationRows } from '../../forms/sections/applications.ts';
import { plus, type RelationCheck } from '../check.ts';
import { rowSubject } from '../subjects.ts';

/** The categories of applicants add up to the row's 总计, in each row. */
export const applicantsSum: RelationCheck<'APPLICANTS_SUM'> = {
  code: 'APPLICANTS_SUM',
  kind: 'relation',
  title: '各类申请人之和等于总计',
  severity: 'error',
  scope: 'report',
  source: '表三：总计为自然人与各类法人或其他组织之和',
  holds: 'equal',
  expectedSide: '各类申请人之和',
  foundSide: '“总计”',
  subject: rowSubject,
  relations: (form) =>
    applicationRows(form).map(({ id, parts, total }) => ({
      about: id,
      expected: parts.map(plus),
      found: total.map(plus),
    })),
};
