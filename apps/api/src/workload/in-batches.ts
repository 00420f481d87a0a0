/** Items some at a time, so that no more than these are in memory with all that belongs to them, or in one statement. */
export function* inBatches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
