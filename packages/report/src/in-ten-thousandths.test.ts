import { inTenThousandths } from './in-ten-thousandths.ts';

describe('a sum of amounts', () => {
  it('has no more than the four decimals that are printed', () => {
    expect(inTenThousandths(0.1 + 0.2)).toBe(0.3);
    expect(inTenThousandths(59237.2449 - 4068.208)).toBe(55169.0369);
  });
});
