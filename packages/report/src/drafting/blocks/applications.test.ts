import { aBasis, sumsOf } from '../testing/a-basis.ts';
import { applications } from './applications.ts';

const key = 'applications.newlyReceived.total';

describe('the applications in a draft', () => {
  it('are told with what was carried over, concluded and carried forward', () => {
    const [said] = applications.write(aBasis({ [key]: 12 }));
    expect(said?.text).toBe('本年新收政府信息公开申请12件，上年结转0件，办结0件，结转下年度继续办理0件。');
  });

  const yearBefore = (figure: number, published = figure) => ({
    ...sumsOf(2024, { [key]: figure }),
    published: { [key]: published },
  });
  it('are compared with the year before', () => {
    const said = applications.write(aBasis({ [key]: 12 }, { before: yearBefore(10) }));
    expect(said.at(-1)).toMatchObject({ text: '新收申请数量比上年增加20.0%。', cells: [key] });
  });

  it('are not compared where either year lacks a report, for what is missing is no change', () => {
    const before = yearBefore(10);
    expect(applications.write(aBasis({ [key]: 12 }, { before: { ...before, isWhole: false } }))).toHaveLength(
      1,
    );
    const sums = { ...sumsOf(2025, { [key]: 12 }), isWhole: false };
    expect(applications.write(aBasis({}, { before, sums }))).toHaveLength(1);
  });

  it('are not compared with a figure that was not published, nor said to grow by nothing', () => {
    for (const before of [yearBefore(10, 11), { ...yearBefore(10), published: null }, yearBefore(11999)])
      expect(applications.write(aBasis({ [key]: 12000 }, { before }))).toHaveLength(1);
  });
});
