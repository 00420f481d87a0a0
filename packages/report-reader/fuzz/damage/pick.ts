import type { Random } from '../../fixtures/arbitrary-report.ts';

/** A whole number from 0 up to the limit, by chance, without the limit. */
export const below = (limit: number, random: Random): number => Math.floor(random() * limit);

/** One of several, by chance. */
export function pick<Value>(values: readonly [Value, ...Value[]], random: Random): Value {
  return values[below(values.length, random)] ?? values[0];
}

/** Changes each match of a pattern with a chance. */
export const changeSome = (
  text: string,
  pattern: RegExp,
  chance: number,
  random: Random,
  change: (match: string) => string,
): string => text.replace(pattern, (match: string) => (random() < chance ? change(match) : match));
