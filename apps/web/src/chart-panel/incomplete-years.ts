import { createContext, use } from 'react';
import { OUTSTANDING_LABEL } from '../chart/year-axis.ts';

/** The years whose sums are not the whole, of all charts and tables within. */
export const IncompleteYears = createContext<readonly number[]>([]);

/** Marks a head or an entry of a legend that is such a year: 2025（未收齐）, 2025 年（未收齐）. */
export function useMarkedYear() {
  const incomplete = use(IncompleteYears);
  return (label: string): string =>
    incomplete.some((year) => label === String(year) || label === `${year} 年`)
      ? `${label}（${OUTSTANDING_LABEL}）`
      : label;
}
