import { measureById } from '@zhaojian/report';
import { type FiguresOfYear, measureIn } from '../figures.ts';
import type { RankedBar } from '../ranked-bars/ranked-bars.ts';

const STEPS = [
  'concluded',
  'reconsiderations',
  'directLitigation',
  'litigationAfterReconsideration',
] as const;

const perHundred = (value: number, concluded: number): string =>
  `每百件 ${((value / concluded) * 100).toFixed(1)}`;

/** From applications to disputes: of what was concluded, how much was taken to reconsideration and to court. */
export function disputePath(now: FiguresOfYear, before: FiguresOfYear | undefined): RankedBar[] {
  const concluded = measureIn(now, 'concluded').value;
  return STEPS.map((id) => {
    const value = measureIn(now, id).value;
    return {
      id,
      label: measureById(id).label,
      value,
      previous: before ? measureIn(before, id).value : null,
      ...(id !== 'concluded' && value !== null && concluded ? { remark: perHundred(value, concluded) } : {}),
      opens: { figure: id, year: now.year },
    };
  });
}
