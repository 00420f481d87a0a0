/** From here on, one sentence was written by copying another. Chosen by the first pairs of `npm run whose-words`. */
export const COPIED_FROM = 0.7;

/** Of a sentence that is wholly inside another, or the other inside it, so many characters have to be shared. */
const LEAST_INSIDE = 22;
const INSIDE = 0.9;

const LENGTH = 2;

/** The pairs of neighbouring characters of a substance. */
export interface CharacterPairs {
  readonly times: ReadonlyMap<string, number>;
  readonly size: number;
}

/** @param substance as `substanceOf` has it */
export function characterPairs(substance: string): CharacterPairs {
  const times = new Map<string, number>();
  const size = Math.max(0, substance.length - LENGTH + 1);
  for (let at = 0; at < size; at += 1) {
    const pair = substance.slice(at, at + LENGTH);
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  return { times, size };
}

/**
 * How much of two sentences is the same, from 0 to 1: Dice's coefficient of their pairs of characters; where nearly all of one is
 * in the other, as much as of the shorter one.
 */
export function likenessOf(one: CharacterPairs, other: CharacterPairs): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const [pair, times] of shorter.times) shared += Math.min(times, longer.times.get(pair) ?? 0);
  const inside = shared / shorter.size;
  return inside >= INSIDE && shared >= LEAST_INSIDE ? inside : (2 * shared) / (one.size + other.size);
}
