import { carryOvers } from '../../forms/sections/applications.ts';
import { plus, plusPrevious, type RelationCheck } from '../check.ts';
import { columnSubject } from '../subjects.ts';

/** What the year before carried forward is what this year carried over, in each column. */
export const carryOverContinuity: RelationCheck<'CARRY_OVER_CONTINUITY'> = {
  code: 'CARRY_OVER_CONTINUITY',
  kind: 'relation',
  title: '上年结转与上年度年报衔接',
  severity: 'error',
  scope: 'acrossYears',
  source: '表三：第二项与上一年度年报第四项是同一批申请',
  holds: 'equal',
  expectedSide: '上一年度年报“结转下年度继续办理”',
  foundSide: '本年“上年结转”',
  subject: columnSubject,
  relations: (form) =>
    carryOvers(form).map(({ column, carriedForward, carriedOver }) => ({
      about: column.id ?? '',
      expected: [plusPrevious(carriedForward)],
      found: [plus(carriedOver)],
    })),
};
