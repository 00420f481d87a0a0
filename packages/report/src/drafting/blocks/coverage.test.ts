import { aBasis, sumsOf } from '../testing/a-basis.ts';
import { coverage } from './coverage.ts';

describe('whose reports a draft is made of', () => {
  it('tells how many reports it adds up, and for which time', () => {
    const [said] = coverage.write(aBasis());
    expect(said?.text).toContain('3家行政机关');
    expect(said?.text).toContain('2025年1月1日起至2025年12月31日止');
  });

  it('is not said where there are none', () => {
    expect(coverage.write(aBasis({}, { sums: { ...sumsOf(2025), added: 0 } }))).toEqual([]);
  });
});
