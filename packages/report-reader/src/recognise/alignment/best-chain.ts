/** A pairing of positions in two ordered lists. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

/**
 * Pairs two ordered lists so that no two pairs cross and the sum of the weights is greatest. A weight of 0
 * means that the two do not fit; either list may leave elements unpaired.
 */
export function bestChain(
  leftLength: number,
  rightLength: number,
  weight: (left: number, right: number) => number,
): Pair[] {
  const width = rightLength + 1;
  const best = new Float64Array((leftLength + 1) * width);
  const weights = new Float64Array((leftLength + 1) * width);
  for (let left = leftLength - 1; left >= 0; left -= 1) {
    for (let right = rightLength - 1; right >= 0; right -= 1) {
      const at = left * width + right;
      weights[at] = weight(left, right);
      const paired = (weights[at] ?? 0) > 0 ? (weights[at] ?? 0) + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  while (left < leftLength && right < rightLength) {
    const at = left * width + right;
    const here = best[at] ?? 0;
    const paired = (weights[at] ?? 0) > 0 ? (weights[at] ?? 0) + (best[at + width + 1] ?? 0) : -1;
    if (here === paired) {
      pairs.push({ left, right });
      left += 1;
      right += 1;
    } else if (here === (best[at + 1] ?? 0)) right += 1;
    else left += 1;
  }
  return pairs;
}
