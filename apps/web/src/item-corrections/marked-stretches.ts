import type { StandingItem } from '@zhaojian/contract';

/** A piece of a text: of an item, by its index, or of none. */
export interface Stretch {
  readonly words: string;
  readonly item: number | null;
}

/** A text cut where its items begin and end, whole and in its order; of two that overlap the first is marked. */
export function markedStretches(
  text: string,
  items: readonly Pick<StandingItem, 'from' | 'sentence'>[],
): Stretch[] {
  const places = items
    .flatMap(({ from, sentence }, item) =>
      from === null ? [] : [{ item, from, to: from + sentence.length }],
    )
    .toSorted((one, other) => one.from - other.from);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { item, from, to } of places) {
    if (from < end) continue;
    if (from > end) stretches.push({ words: text.slice(end, from), item: null });
    stretches.push({ words: text.slice(from, to), item });
    end = to;
  }
  if (end < text.length) stretches.push({ words: text.slice(end), item: null });
  return stretches;
}
