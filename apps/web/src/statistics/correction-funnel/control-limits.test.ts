import { controlLimits } from './control-limits.ts';

/** P(X ≥ k) for n cases, added up term by term. */
function atLeast(k: number, n: number, p: number): number {
  const choose = (of: number, take: number): number =>
    take === 0 ? 1 : (choose(of, take - 1) * (of - take + 1)) / take;
  let sum = 0;
  for (let x = k; x <= n; x += 1) sum += choose(n, x) * p ** x * (1 - p) ** (n - x);
  return sum;
}

describe('control limits', () => {
  it('lie where chance ends: beyond them exactly what is less likely than the tail', () => {
    for (const n of [1, 2, 5, 12, 30, 60]) {
      const [, high] = controlLimits(0.13, n, 0.001);
      for (let x = 0; x <= n; x += 1)
        expect([n, x, x / n > high]).toEqual([n, x, atLeast(x, n, 0.13) < 0.001]);
    }
  });

  it('never accuse an agency of its only case', () => {
    expect(controlLimits(0.05, 1, 0.001)).toEqual([0, 1]);
  });

  it('narrow as cases grow, and hold for thousands of them', () => {
    const width = (cases: number) =>
      controlLimits(0.2, cases, 0.025)[1] - controlLimits(0.2, cases, 0.025)[0];
    expect(width(10)).toBeGreaterThan(width(100));
    expect(width(20_000)).toBeLessThan(0.012);
    expect(width(20_000)).toBeGreaterThan(0.01);
  });

  it('are the mean itself where all or none were corrected', () => {
    expect(controlLimits(0, 10, 0.001)).toEqual([0, 0]);
    expect(controlLimits(1, 10, 0.001)).toEqual([1, 1]);
  });
});
