import { chartTheme } from '../../chart/chart-theme.ts';
import { comparableOf } from '../comparison/comparable.ts';
import { drawnValues, seriesOf, tooltipAt } from '../testing/drawn.ts';
import { aChild, aChildWithoutReports, aYear } from '../testing/figures-for-tests.ts';
import { changeContributions } from './change-contributions.ts';
import { changeContributionsOption } from './change-contributions.option.ts';

const received = (count: number) => ({ 'applications.newlyReceived.total': count });
const of = (name: string, count: number, year = 2024) => aChild(name, received(count), { year });
const volume = comparableOf('newlyReceived');

const data = {
  numbers: 'summed' as const,
  year: 2024,
  before: aYear(2023, received(100)),
  now: aYear(2024, received(130)),
  children: [of('教育局', 30), of('公安局', 70), of('新设局', 20), of('不变局', 5)],
  childrenBefore: [
    of('教育局', 40, 2023),
    of('公安局', 40, 2023),
    of('不变局', 5, 2023),
    of('撤并局', 15, 2023),
  ],
};
const steps = (known: Partial<typeof data> = {}) =>
  changeContributions(volume, { ...data, ...known })?.steps.map(({ label, change }) => [label, change]);

describe('from which children a change comes', () => {
  it('names each that changed, the greatest first, and the node’s own part last', () => {
    expect(steps()).toEqual([
      ['公安局', 30],
      ['新设局', 20],
      ['撤并局', -15],
      ['教育局', -10],
      ['本机关', 5],
    ]);
  });

  it('leads from last year’s figure to this year’s without a gap', () => {
    const { before, now, steps: all } = changeContributions(volume, data) ?? { steps: [] };
    expect([all[0]?.from, all.at(-1)?.to]).toEqual([before, now]);
    for (const [index, step] of all.slice(1).entries()) expect(step.from).toBe(all[index]?.to);
  });

  it('says where the whole figure of a child is the change', () => {
    const remarks = changeContributions(volume, data)?.steps.map(({ label, remark }) => [label, remark]);
    expect(remarks).toContainEqual(['新设局', '2023 年没有数']);
    expect(remarks).toContainEqual(['撤并局', '2024 年已不在其下']);
    const silent = { ...data, children: [...data.children.slice(1), aChildWithoutReports('教育局')] };
    expect(changeContributions(volume, silent)?.steps).toContainEqual(
      expect.objectContaining({ label: '教育局', change: -40, remark: '2024 年没有数' }),
    );
  });

  it('puts the many that changed little together', () => {
    const many = Array.from({ length: 12 }, (_, index) => of(`${index} 号局`, 12 - index));
    const found = steps({ children: many, childrenBefore: [] });
    expect(found).toHaveLength(10);
    expect(found?.slice(8)).toEqual([
      ['其余 4 家', 10],
      ['本机关', -48],
    ]);
  });

  it('is not asked of a rate, of published figures, or of a year that is not known', () => {
    expect(changeContributions(comparableOf('disclosureRate'), data)).toBeNull();
    expect(changeContributions(volume, { ...data, numbers: 'published' })).toBeNull();
    expect(changeContributions(volume, { ...data, before: undefined })).toBeNull();
    expect(changeContributions(volume, { ...data, children: [] })).toBeNull();
  });

  it('begins above 0 where the steps would be slivers, and then every bar is that much shorter', () => {
    const large = {
      ...data,
      before: aYear(2023, received(2345)),
      now: aYear(2024, received(2429)),
      children: [of('东岸区', 357), of('办公室', 139)],
      childrenBefore: [of('东岸区', 287, 2023), of('办公室', 195, 2023)],
    };
    const contributions = changeContributions(volume, large);
    expect(contributions?.drawnFrom).toBe(2200);
    if (!contributions) throw new Error('nothing to draw');
    const option = changeContributionsOption(contributions, { year: 2024, unit: 'count' }, chartTheme(600));
    expect(drawnValues(option, 'drawn')).toEqual([145, 70, 56, 70, 229]);
    expect(tooltipAt(option, 0)).toContain('2,345');
    expect(changeContributions(volume, data)?.drawnFrom).toBe(0);
  });

  it('is drawn from bar to bar, a fall paler and with its sign, each opening its agency', () => {
    const contributions = changeContributions(volume, data);
    if (!contributions) throw new Error('nothing to draw');
    const option = changeContributionsOption(contributions, { year: 2024, unit: 'count' }, chartTheme(600));
    expect(drawnValues(option, 'drawn')).toEqual([100, 30, 20, 15, 10, 5, 130]);
    expect(drawnValues(option, 'hidden')).toEqual([0, 100, 130, 135, 125, 125, 0]);
    expect(tooltipAt(option, 3)).toContain('−15');
    expect(tooltipAt(option, 3)).toContain('2024 年已不在其下');
    expect(seriesOf(option, 'drawn').data).toMatchObject({
      1: { opens: { figure: 'newlyReceived', agencyId: 'id of 公安局', year: 2024 } },
    });
  });
});
