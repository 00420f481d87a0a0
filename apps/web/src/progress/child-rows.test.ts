import { childRows } from './child-rows.ts';
import { aProgress, counts } from './testing/sample-progress.ts';

describe('the children of an area', () => {
  const [district, bureau] = aProgress().children;
  if (!district || !bureau) throw new Error('the sample has two children');

  it('come areas first, then single agencies with the state of their one report', () => {
    expect(childRows([bureau, district]).map((row) => [row.agencyName, row.onlyState])).toEqual([
      ['示例区', null],
      ['示例市教育局', 'notStarted'],
    ]);
  });

  it('are areas as long as they have agencies below, even if only one of them is to report', () => {
    const thin = { ...district, counts: counts({ expected: 1, accepted: 1 }) };
    expect(childRows([thin])[0]?.onlyState).toBeNull();
  });
});
