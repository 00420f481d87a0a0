import { cellOf } from '../../forms/cells.ts';
import type { CellKey, Form } from '../../forms/form.ts';
import { continuedFiguresOf, figuresOf, formOf } from '../../report.ts';
import type { Background, ReportCheck } from '../check.ts';
import { cellSubject } from '../subjects.ts';
import { isFarFrom, JUMP_RULES, scaleBetween } from './jump-rules.ts';
import { whatToCheck, withUnit } from './jump-words.ts';
import { watchedFigures } from './watched-figures.ts';

const { fewestYears, times } = JUMP_RULES.ownYears;

/** The agency's own figure in years before, as far as known: the year before as its report says, not as it is remembered. */
export function ownFigures({ previous, usual }: Background, key: CellKey): number[] {
  const last = previous ? continuedFiguresOf(previous)(key) : null;
  const earlier = (usual?.own ?? [])
    .filter(({ year }) => year !== previous?.year)
    .flatMap(({ figures }) => figures[key] ?? []);
  return last === null ? earlier : [last, ...earlier];
}

/** The bound of the agency's own years that a figure is far beyond; null where it is not, or the comparison with the year before reports it already. */
function boundBroken(form: Form, background: Background, key: CellKey, found: number): number | null {
  const unit = cellOf(form, key)?.unit ?? 'count';
  const own = ownFigures(background, key);
  const [last] = own;
  if (last === undefined || own.length < fewestYears) return null;
  if (background.previous && scaleBetween(unit, found, last) !== null) return null;
  const bound = found > last ? Math.max(...own) : Math.min(...own);
  const isBeyond = found > last ? found > bound : found < bound;
  return isBeyond && isFarFrom(unit, found, bound, times) ? bound : null;
}

/** A figure is of the size that the agency's own years have. */
export const farFromOwnYears: ReportCheck<'FAR_FROM_OWN_YEARS'> = {
  code: 'FAR_FROM_OWN_YEARS',
  kind: 'figures',
  title: '与本机关历年相近',
  severity: 'warning',
  source: '年度报告数据准确；与历年相差悬殊的应当核对',
  subject: cellSubject,
  find: (report, background) => {
    const form = formOf(report);
    return watchedFigures(form).flatMap((key) => {
      const [cell, found] = [cellOf(form, key), figuresOf(report)(key)];
      if (!cell || found === null) return [];
      const expected = boundBroken(form, background, key, found);
      return expected === null ? [] : [{ section: cell.table, about: key, cells: [key], expected, found }];
    });
  },
  sentence: (form, finding) => {
    const { about = '', expected = 0, found = 0 } = finding;
    const which = found > expected ? '最多' : '最少';
    return `${cellSubject(form, finding)}填的是 ${withUnit(form, about, found)}，本机关此前各年${which}是 ${withUnit(form, about, expected)}，相差 ${times} 倍以上。${whatToCheck(form, about)}`;
  },
};
