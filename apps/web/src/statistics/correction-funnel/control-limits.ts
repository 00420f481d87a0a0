/** What chance alone exceeds on either side: 5 agencies of 100 lie beyond the inner limits, 2 of 1,000 beyond the outer. */
export const CONTROL_LIMITS = [
  { label: '95% 控制限', tail: 0.025 },
  { label: '99.8% 控制限', tail: 0.001 },
] as const;

/** P(X = 0) … P(X = n) for n cases of probability p, by logarithms so that many cases do not vanish. */
function binomial(n: number, p: number): number[] {
  const odds = Math.log(p / (1 - p));
  let logarithm = n * Math.log(1 - p);
  const probabilities = [Math.exp(logarithm)];
  for (let k = 1; k <= n; k += 1) {
    logarithm += Math.log((n - k + 1) / k) + odds;
    probabilities.push(Math.exp(logarithm));
  }
  return probabilities;
}

/** The highest number that chance still reaches with probability `tail`, counting from the far end, interpolated. */
function reach(probabilities: readonly number[], tail: number): number {
  let beyond = 0;
  for (let k = probabilities.length - 1; k >= 0; k -= 1) {
    const from = beyond + (probabilities[k] ?? 0);
    if (from >= tail) return k + (from - tail) / (from - beyond);
    beyond = from;
  }
  return 0;
}

/**
 * Between which rates an agency with `cases` cases lies when it does not differ from the `mean` of all. Exact for few
 * cases, where the usual ± standard errors would call one corrected case of one a scandal: a rate lies beyond the
 * limit if and only if chance brings it, or a farther one, with less than `tail`.
 */
export function controlLimits(
  mean: number,
  cases: number,
  tail: number,
): readonly [low: number, high: number] {
  if (mean <= 0 || mean >= 1) return [mean, mean];
  const probabilities = binomial(cases, mean);
  const high = reach(probabilities, tail) / cases;
  const low = (cases - reach(probabilities.toReversed(), tail)) / cases;
  return [Math.max(0, low), Math.min(1, high)];
}
