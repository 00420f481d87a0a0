import { childRows, OWN_AGENCIES } from './child-rows.ts';
import { aProgress } from '../testing/sample-progress.ts';

const progress = aProgress();
const [district] = progress.children;

describe('the children of an area', () => {
  it('are its areas, and its own agencies as one line: the node itself and those without agencies below', () => {
    const [area, own] = childRows(progress);
    expect(area).toMatchObject({ name: '示例区', leadsTo: district?.agencyId, singles: [] });
    expect(own).toMatchObject({ id: OWN_AGENCIES, leadsTo: null });
    expect(own?.singles.map(({ agencyName, state }) => [agencyName, state])).toEqual([
      ['示例市', 'accepted'],
      ['示例市教育局', 'notStarted'],
    ]);
  });

  it('add up to the whole', () => {
    const rows = childRows(progress);
    expect(rows.reduce((sum, row) => sum + row.counts.expected, 0)).toBe(progress.area.counts.expected);
    expect(rows.reduce((sum, row) => sum + row.counts.late, 0)).toBe(progress.area.counts.late);
  });

  it('name those that do not report beside the others', () => {
    const none = { accepted: 0, expected: 0, exempt: 1 };
    const { counts } = progress.area;
    const area = {
      ...progress.area,
      counts: { ...counts, expected: counts.expected - 1, accepted: counts.accepted - 1, exempt: 1 },
    };
    const own = childRows({ ...progress, area }).at(-1);
    expect(own?.singles.map(({ agencyName }) => agencyName)).toEqual(['示例市', '示例市教育局']);
    expect(own?.singles[0]?.counts).toMatchObject(none);
    expect(own?.counts).toMatchObject({ expected: 1, exempt: 1 });
  });

  it('leave the node out where it does not report itself', () => {
    const { counts } = progress.area;
    const area = {
      ...progress.area,
      counts: { ...counts, expected: counts.expected - 1, accepted: counts.accepted - 1 },
    };
    expect(
      childRows({ ...progress, area })
        .at(-1)
        ?.singles.map(({ agencyName }) => agencyName),
    ).toEqual(['示例市教育局']);
  });
});
