/** Some items after the others, so that no more than a part is in memory with all that belongs to it. */
export function* partsOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** So many reports are in memory at a time. */
export const REPORTS_AT_ONCE = 50;
