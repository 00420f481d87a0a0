import { spotCheckSize } from './bulk-acceptance.schema.ts';

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
