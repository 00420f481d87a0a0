import { type Check, plus } from './check.ts';
import { applicationColumns, applicationKey, applicationRows, isOutcome } from './relations-in-form.ts';

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
    applicationColumns(form).map(({ column }) => ({
      subject: `表三“${column.name}”列`,
      expected: ['newlyReceived', 'carriedOver'].map((row) => plus(applicationKey(row, column.id ?? ''))),
      found: ['outcomesTotal', 'carriedForward'].map((row) => plus(applicationKey(row, column.id ?? ''))),
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
    applicationColumns(form).map(({ column, cells }) => ({
      subject: `表三“${column.name}”列`,
      expected: cells.filter((cell) => isOutcome(cell.row)).map((cell) => plus(cell.key)),
      found: [plus(applicationKey('outcomesTotal', column.id ?? ''))],
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
    applicationRows(form).map(({ name, cells }) => ({
      subject: `表三“${name}”行`,
      expected: cells.filter((cell) => cell.column.id !== 'total').map((cell) => plus(cell.key)),
      found: cells.filter((cell) => cell.column.id === 'total').map((cell) => plus(cell.key)),
    })),
};
