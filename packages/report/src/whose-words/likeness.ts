/** From here on, one sentence was written by copying another. Chosen by the first pairs of `npm run whose-words`. */
export const COPIED_FROM = 0.7;

/** Of a sentence that is wholly inside another, or the other inside it, so many characters have to be shared. */
const LEAST_INSIDE = 22;
const INSIDE = 0.9;

const LENGTH = 2;

/** The pairs of neighbouring characters of a substance, with how often each is in it. */
export type CharacterPairs = ReadonlyMap<string, number>;

/** @param substance as `substanceOf` has it */
export function characterPairs(substance: string): CharacterPairs {
  const pairs = new Map<string, number>();
  for (let at = 0; at + LENGTH <= substance.length; at += 1) {
    const pair = substance.slice(at, at + LENGTH);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: CharacterPairs): number => {
  let size = 0;
  for (const times of pairs.values()) size += times;
  return size;
};

/**
 * How much of two sentences is the same, from 0 to 1: Dice's coefficient of their pairs of characters; where all of one is in
 * the other, as much as of the shorter one.
 */
export function likenessOf(one: CharacterPairs, other: CharacterPairs): number {
  let shared = 0;
  for (const [pair, times] of one) shared += Math.min(times, other.get(pair) ?? 0);
  const [size, otherSize] = [sizeOf(one), sizeOf(other)];
  const shorter = Math.min(size, otherSize);
  if (shorter === 0) return 0;
  const inside = shared / shorter;
  return inside >= INSIDE && shared >= LEAST_INSIDE ? inside : (2 * shared) / (size + otherSize);
}
