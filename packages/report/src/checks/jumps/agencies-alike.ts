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
 * The agencies that are like each other: of the same kind, and in the same third of that kind by the median of 办结. Equal medians
 * are in the same third, so that nothing but the figures separates agencies. The one rule of the platform for "agencies like it".
 *
 * @returns their ids, group by group; those of whose size nothing is known are in none
 */
export function groupsAlike(sizes: readonly AgencySize[]): string[][] {
  const kinds = new Map<string, { id: string; median: number }[]>();
  for (const { id, kind, concluded } of sizes) {
    const median = medianOf(concluded);
    if (median === null) continue;
    const ofKind = kinds.get(kind);
    if (ofKind) ofKind.push({ id, median });
    else kinds.set(kind, [{ id, median }]);
  }
  return [...kinds.values()].flatMap(inThirds);
}

function inThirds(known: readonly { readonly id: string; readonly median: number }[]): string[][] {
  const sorted = known.map(({ median }) => median).toSorted((a, b) => a - b);
  const bounds = [1, 2].map((part) => sorted[Math.ceil((sorted.length * part) / 3) - 1] ?? 0);
  const thirds: string[][] = [[], [], []];
  for (const { id, median } of known) thirds[bounds.filter((bound) => median > bound).length]?.push(id);
  return thirds.filter((third) => third.length > 0);
}

/** The agencies like one: those of its group without itself. Empty where nothing is known of the agency's size. */
export const agenciesAlike = (id: string, sizes: readonly AgencySize[]): string[] =>
  groupsAlike(sizes)
    .find((group) => group.includes(id))
    ?.filter((other) => other !== id) ?? [];
