import { cellOf } from '../../forms/cells.ts';
import { continuedFiguresOf, figuresOf, formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { cellSubject } from '../subjects.ts';
import { scaleBetween } from './jump-rules.ts';
import { whatToCheck, withUnit } from './jump-words.ts';
import { watchedFigures } from './watched-figures.ts';

/** No figure is 10, 100, 1,000 or 10,000 times last year's, or such a part of it. */
export const scaleOfLastYear: ReportCheck<'SCALE_OF_LAST_YEAR'> = {
  code: 'SCALE_OF_LAST_YEAR',
  kind: 'figures',
  title: '数量级与上一年度一致',
  severity: 'warning',
  source: '表二金额以万元计；相差整十、百、千、万倍的多为单位或数位填错',
  subject: cellSubject,
  find: (report, { previous }) => {
    if (!previous) return [];
    const form = formOf(report);
    const [now, before] = [figuresOf(report), continuedFiguresOf(previous)];
    return watchedFigures(form).flatMap((key) => {
      const [cell, found, expected] = [cellOf(form, key), now(key), before(key)];
      if (!cell || found === null || expected === null) return [];
      if (scaleBetween(cell.unit, found, expected) === null) return [];
      return [{ section: cell.table, about: key, cells: [key], expected, found }];
    });
  },
  sentence: (form, finding) => {
    const { about = '', expected = 0, found = 0 } = finding;
    const factor = scaleBetween(cellOf(form, about)?.unit ?? 'count', found, expected);
    const times = `上一年度的 ${found > expected ? `${factor} 倍` : `${factor} 分之一`}`;
    return `${cellSubject(form, finding)}填的是 ${withUnit(form, about, found)}，上一年度年报是 ${withUnit(form, about, expected)}，约为${times}。${whatToCheck(form, about)}`;
  },
};
