import type { CellKey } from '@zhaojian/report';
import { type FiguresOfYear, figureIn, measureIn } from '../figures.ts';
import { percentText } from '../wording/measure-text.ts';
import { reasonsOf, undividedOf } from '../wording/form-names.ts';
import { outcomeMeasure } from '../outcome-shares/outcome-shares.ts';
import { type RankedBar, ranked } from '../ranked-bars/ranked-bars.ts';

/**
 * Why applications ended with an outcome: its reasons, the most frequent first, each with its part of them. Last what
 * reports do not divide into reasons.
 */
export function outcomeReasons(
  now: FiguresOfYear,
  before: FiguresOfYear | undefined,
  outcomeId: string,
): RankedBar[] {
  const all = measureIn(now, outcomeMeasure(outcomeId)).numerator;
  const bar = (key: CellKey, name: string, value: number | null, previous: number | null): RankedBar => ({
    id: key,
    label: name,
    value,
    previous,
    ...(value !== null && all ? { remark: percentText(value / all) } : {}),
    opens: { figure: key, year: now.year },
  });
  const reasons = reasonsOf(outcomeId, now.form).map(({ key, name }) =>
    bar(key, name, figureIn(now, key), before ? figureIn(before, key) : null),
  );
  // The year before in another form has it divided or has it as a whole, which is another figure.
  const undivided = undividedOf(outcomeId, now.form).flatMap(({ key, name }) => {
    const value = now.figures[key] ?? null;
    return value
      ? [bar(key, name, value, before?.form === now.form ? (before.figures[key] ?? null) : null)]
      : [];
  });
  return [...ranked(reasons), ...undivided];
}
