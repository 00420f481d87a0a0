import { SUBMISSION_STATES } from '@zhaojian/contract';
import { counts as someCounts } from '../testing/sample-progress.ts';
import { handedIn, percentOf, stateShares } from './state-shares.ts';

const counts = someCounts({
  expected: 40,
  notStarted: 4,
  draft: 6,
  submitted: 8,
  returned: 2,
  accepted: 20,
  late: 3,
  onTime: 28,
  errors: 5,
});

describe('how the agencies of an area spread over the states', () => {
  it('names every state once, the finished ones first, and leaves nobody out', () => {
    const shares = stateShares(counts);
    expect(shares.map((share) => share.state)).toEqual(SUBMISSION_STATES.toReversed());
    expect(shares.reduce((sum, share) => sum + share.count, 0)).toBe(counts.expected);
    expect(shares.reduce((sum, share) => sum + share.share, 0)).toBeCloseTo(1);
  });

  it('has empty shares where nobody is expected to report', () => {
    expect(stateShares(someCounts()).every((share) => share.share === 0)).toBe(true);
  });

  it('counts a returned report as not handed in', () => {
    expect(handedIn(counts)).toBe(28);
  });
});

describe('a percentage', () => {
  it('does not say 100% while one agency is missing', () => {
    expect(percentOf(999, 1000)).toBe('99%');
    expect(percentOf(1000, 1000)).toBe('100%');
  });

  it('does not say 0% when somebody has reported', () => {
    expect(percentOf(1, 1000)).toBe('1%');
    expect(percentOf(0, 1000)).toBe('0%');
  });

  it('is missing where nobody is expected', () => {
    expect(percentOf(0, 0)).toBe('—');
  });
});
