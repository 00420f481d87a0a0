import { applicationColumns } from '../../forms/sections/applications.ts';
import { plus, type RelationCheck } from '../check.ts';
import { columnSubject } from '../subjects.ts';

/** What came in and was carried over is what was concluded and is carried forward, as the form itself prints it. */
export const applicationsBalance: RelationCheck<'APPLICATIONS_BALANCE'> = {
  code: 'APPLICATIONS_BALANCE',
  kind: 'relation',
  title: '收到与办理结转相等',
  severity: 'error',
  scope: 'report',
  source: '表三：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  holds: 'equal',
  expectedSide: '“第一项 + 第二项”',
  foundSide: '“第三项总计 + 第四项”',
  subject: columnSubject,
  relations: (form) =>
    applicationColumns(form).map(({ head, intakes, concluded, carriedForward }) => ({
      about: head.id ?? '',
      expected: intakes.map(plus),
      found: [...concluded, ...carriedForward].map(plus),
    })),
};
