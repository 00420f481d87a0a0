import { isClean, spotCheckSize } from './bulk-acceptance.schema.ts';

const clean = { errors: 0, warnings: 0, unread: 0, doubtful: 0, returns: 0 };

describe('a clean report', () => {
  it('has nothing that a machine can point at', () => {
    expect(isClean(clean)).toBe(true);
  });

  it.each(Object.keys(clean))('has no %s', (what) => {
    expect(isClean({ ...clean, [what]: 1 })).toBe(false);
  });

  it('is one of which everything is known', () => {
    expect(isClean({ ...clean, doubtful: null })).toBe(false);
  });
});

describe('the sample that people read', () => {
  it.each([
    [0, 0],
    [2, 2],
    [3, 3],
    [20, 3],
    [60, 3],
    [61, 4],
    [100, 5],
    [3_000, 150],
  ])('of %i clean reports are %i', (count, size) => {
    expect(spotCheckSize(count)).toBe(size);
  });
});
