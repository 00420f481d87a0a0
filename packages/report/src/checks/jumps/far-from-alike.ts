import { cellOf } from '../../forms/cells.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { cellSubject } from '../subjects.ts';
import { ownFigures } from './far-from-own-years.ts';
import { isFarFrom, JUMP_RULES } from './jump-rules.ts';
import { whatToCheck, withUnit } from './jump-words.ts';
import { figuresOfAnyAgency } from './watched-figures.ts';

const { fewestAgencies, times } = JUMP_RULES.alike;

/** A figure that the agency's own years cannot be asked about is of the size that agencies like it have. */
export const farFromAlike: ReportCheck<'FAR_FROM_ALIKE'> = {
  code: 'FAR_FROM_ALIKE',
  kind: 'figures',
  title: '与同类机关相近',
  severity: 'warning',
  source: '年度报告数据准确；与同类机关相差悬殊的应当核对',
  subject: cellSubject,
  find: (report, background) => {
    const form = formOf(report);
    const { alike } = background.usual ?? {};
    if (!alike || alike.agencies < fewestAgencies) return [];
    return figuresOfAnyAgency(form).flatMap((key) => {
      const [cell, found] = [cellOf(form, key), figuresOf(report)(key)];
      const expected = alike.medians[key];
      if (!cell || found === null || expected === undefined) return [];
      if (ownFigures(background, key).some((figure) => figure > 0)) return [];
      if (!isFarFrom(cell.unit, found, expected, times)) return [];
      return [{ section: cell.table, about: key, cells: [key], expected, found }];
    });
  },
  sentence: (form, finding) => {
    const { about = '', expected = 0, found = 0 } = finding;
    return `${cellSubject(form, finding)}填的是 ${withUnit(form, about, found)}，规模相近的同类机关上一年度的中位数是 ${withUnit(form, about, expected)}，相差 ${times} 倍以上。${whatToCheck(form, about)}`;
  },
};
