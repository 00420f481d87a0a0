import { applicationColumns, applicationRows } from '../forms/applications.ts';
import { type Check, plus } from './check.ts';

/** Check 1: 第一项加第二项之和，等于第三项加第四项之和, as the form itself prints it. */
export const applicationsBalance: Check = {
  code: 'APPLICATIONS_BALANCE',
  number: 1,
  title: '收到与办理结转相等',
  severity: 'error',
  scope: 'report',
  source: '表三：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  holds: 'equal',
  expectedSide: '“第一项 + 第二项”',
  foundSide: '“第三项总计 + 第四项”',
  relations: (form) =>
    applicationColumns(form).map(({ head, intakes, concluded, carriedForward }) => ({
      subject: `表三“${head.name}”列`,
      expected: intakes.map(plus),
      found: [...concluded, ...carriedForward].map(plus),
    })),
};

/** Check 2: the outcomes add up to （七）总计, in each column. */
export const outcomesSum: Check = {
  code: 'OUTCOMES_SUM',
  number: 2,
  title: '办理结果各项之和等于总计',
  severity: 'error',
  scope: 'report',
  source: '表三：（七）总计为（一）至（六）各项之和',
  holds: 'equal',
  expectedSide: '各项办理结果之和',
  foundSide: '“（七）总计”',
  relations: (form) =>
    applicationColumns(form).map(({ head, outcomes, concluded }) => ({
      subject: `表三“${head.name}”列`,
      expected: outcomes.map(plus),
      found: concluded.map(plus),
    })),
};

/** Check 3: the applicant columns add up to the row's 总计, in each row. */
export const applicantsSum: Check = {
  code: 'APPLICANTS_SUM',
  number: 3,
  title: '各类申请人之和等于总计',
  severity: 'error',
  scope: 'report',
  source: '表三：总计为自然人与各类法人或其他组织之和',
  holds: 'equal',
  expectedSide: '各类申请人之和',
  foundSide: '“总计”',
  relations: (form) =>
    applicationRows(form).map(({ name, parts, total }) => ({
      subject: `表三“${name}”行`,
      expected: parts.map(plus),
      found: total.map(plus),
    })),
};
