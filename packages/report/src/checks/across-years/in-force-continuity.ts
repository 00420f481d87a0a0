import { stocksOf } from '../../forms/sections/stocks.ts';
import { minus, plus, plusPrevious, type RelationCheck } from '../check.ts';
import { stockSubject } from '../subjects.ts';

/** In force = last year's in force + issued − repealed. Only forms that count all three have it. */
export const inForceContinuity: RelationCheck<'IN_FORCE_CONTINUITY'> = {
  code: 'IN_FORCE_CONTINUITY',
  kind: 'relation',
  title: '现行有效件数与上年度衔接',
  severity: 'warning',
  scope: 'acrossYears',
  source: '表二：现行有效 = 上年现行有效 + 本年制发 − 本年废止',
  holds: 'equal',
  expectedSide: '上年现行有效 + 本年制发 − 本年废止',
  foundSide: '本年现行有效',
  remark: '修订的文件没有单独的列，可能造成差异；确属如此的，提交时说明即可。',
  subject: stockSubject,
  relations: (form) =>
    stocksOf(form).map(({ id, added, removed, stock }) => ({
      about: id,
      expected: [plusPrevious(stock), plus(added), minus(removed)],
      found: [plus(stock)],
    })),
};
