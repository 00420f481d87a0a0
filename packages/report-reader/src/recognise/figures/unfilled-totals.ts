import { totalsOf, type CellKey, type Form, type Total } from '@zhaojian/report';
import type { Readings } from './read-cell.ts';

/** The sum of the parts of a total, blanks as 0; null when one of them is not known. */
function sumOfParts(readings: Readings, { parts }: Total): number | null {
  let sum = 0;
  for (const key of parts) {
    const reading = readings.get(key);
    const value = reading?.isBlank ? 0 : (reading?.cell.value ?? null);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * The totals that nobody filled in: blank, though what they sum up has figures. A blank at the end of a row may as
 * well be the hole that a moved row left, so that a total counts as unfilled only where its parts are confirmed the other
 * way round: each is in another sum that holds, and the totals of these sums add up to a total, which is printed then.
 *
 * @returns each with what its parts add up to
 */
export function unfilledTotals(form: Form, readings: Readings): ReadonlyMap<CellKey, number> {
  const totals = totalsOf(form);
  const isBlank = (key: CellKey): boolean => readings.get(key)?.isBlank ?? false;
  const printed = (key: CellKey): number | null =>
    isBlank(key) ? 0 : (readings.get(key)?.cell.value ?? null);
  const holding = totals.filter((total) => {
    const value = printed(total.key);
    return value !== null && value === sumOfParts(readings, total);
  });

  const isConfirmed = (unfilled: Total): boolean => {
    const across = unfilled.parts.map((part) =>
      holding.find(({ key, parts }) => key !== unfilled.key && parts.includes(part)),
    );
    return holding.some(({ parts }) => across.every((total) => total && parts.includes(total.key)));
  };
  return new Map(
    totals.flatMap((total): [CellKey, number][] => {
      const sum = isBlank(total.key) ? sumOfParts(readings, total) : null;
      return sum && isConfirmed(total) ? [[total.key, sum]] : [];
    }),
  );
}
