/** How large an agency is: 办结 of its accepted reports of the three years before, as many as there are. */
export interface AgencySize {
  readonly id: string;
  readonly kind: string;
  readonly concluded: readonly number[];
}

/** The years whose 办结 say how large an agency is in a year. */
export const sizeYears = (year: number): readonly number[] => [year - 3, year - 2, year - 1];

function medianOf(figures: readonly number[]): number | null {
  const sorted = figures.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/**
 * The agencies like one: of the same kind, and in the same third of that kind by the median of 办结. Equal medians are in the same
 * third, so that nothing but the figures separates agencies. The one rule of the platform for "agencies like it".
 *
 * @returns their ids without its own; empty where nothing is known of the agency's size
 */
export function agenciesAlike(id: string, sizes: readonly AgencySize[]): string[] {
  const kind = sizes.find((size) => size.id === id)?.kind;
  const known = sizes.flatMap((size) => {
    const median = size.kind === kind ? medianOf(size.concluded) : null;
    return median === null ? [] : [{ id: size.id, median }];
  });
  const sorted = known.map(({ median }) => median).toSorted((a, b) => a - b);
  const bounds = [1, 2].map((part) => sorted[Math.ceil((sorted.length * part) / 3) - 1] ?? 0);
  const thirdOf = (median: number): number => bounds.filter((bound) => median > bound).length;
  const own = known.find((each) => each.id === id);
  if (!own) return [];
  return known.flatMap((each) =>
    each.id !== id && thirdOf(each.median) === thirdOf(own.median) ? [each.id] : [],
  );
}
