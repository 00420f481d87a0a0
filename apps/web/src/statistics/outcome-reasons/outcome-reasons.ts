import { type FiguresOfYear, figureIn, measureIn } from '../figures.ts';
import { percentText } from '../measure-text.ts';
import { reasonsOf } from '../form-names.ts';
import { outcomeMeasure } from '../outcome-shares/outcome-shares.ts';
import { type RankedBar, ranked } from '../ranked-bars/ranked-bars.ts';

/** Why applications ended with an outcome: its reasons, the most frequent first, each with its part of them. */
export function outcomeReasons(
  now: FiguresOfYear,
  before: FiguresOfYear | undefined,
  outcomeId: string,
): RankedBar[] {
  const all = measureIn(now, outcomeMeasure(outcomeId)).numerator;
  return ranked(
    reasonsOf(outcomeId, now.form).map(({ key, id, name }) => {
      const value = figureIn(now, key);
      return {
        id,
        label: name,
        value,
        previous: before ? figureIn(before, key) : null,
        ...(value !== null && all ? { remark: percentText(value / all) } : {}),
        opens: { figure: key, year: now.year },
      };
    }),
  );
}
