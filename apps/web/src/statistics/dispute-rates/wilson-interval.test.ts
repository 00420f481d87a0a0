import { wilsonInterval } from './wilson-interval.ts';

describe('the Wilson interval', () => {
  it('agrees with the published example: 10 of 100', () => {
    const [low, high] = wilsonInterval(10, 100);
    expect(low).toBeCloseTo(0.0552, 4);
    expect(high).toBeCloseTo(0.1744, 4);
  });

  it('stays within 0 and 1 and does not claim certainty for few cases', () => {
    expect(wilsonInterval(0, 5)[0]).toBeCloseTo(0, 12);
    expect(wilsonInterval(0, 5)[0]).toBeGreaterThanOrEqual(0);
    expect(wilsonInterval(0, 5)[1]).toBeGreaterThan(0.4);
    expect(wilsonInterval(5, 5)[1]).toBeCloseTo(1, 12);
    expect(wilsonInterval(5, 5)[1]).toBeLessThanOrEqual(1);
    expect(wilsonInterval(5, 5)[0]).toBeLessThan(0.6);
  });
});
