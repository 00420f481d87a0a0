import { cellsOf } from '../../forms/cells.ts';
import { figuresOf, formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';
import { cellSubject } from '../subjects.ts';
import { JUMP_RULES } from './jump-rules.ts';
import { whatToCheck, withUnit } from './jump-words.ts';

/** An amount that no area has charged in a year, whatever else is known of the agency: the unit is wrong. */
export const amountImplausible: ReportCheck<'AMOUNT_IMPLAUSIBLE'> = {
  code: 'AMOUNT_IMPLAUSIBLE',
  kind: 'figures',
  title: '金额单位正确',
  severity: 'warning',
  source: '表二第二十条第（八）项：收费金额的单位是万元',
  subject: cellSubject,
  find: (report) => {
    const read = figuresOf(report);
    return cellsOf(formOf(report)).flatMap(({ key, table, unit }) => {
      const [found, most] = [read(key), JUMP_RULES.implausibleAmount[unit]];
      if (found === null || most === undefined || found < most) return [];
      return [{ section: table, about: key, cells: [key], expected: most, found }];
    });
  },
  sentence: (form, finding) => {
    const { about = '', expected = 0, found = 0 } = finding;
    return `${cellSubject(form, finding)}填的是 ${withUnit(form, about, found)}，超过 ${withUnit(form, about, expected)}（1000 亿元），不合常理。${whatToCheck(form, about)}`;
  },
};
