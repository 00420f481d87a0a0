import { aBasis, sumsOf } from '../testing/a-basis.ts';
import { applications } from './applications.ts';

const key = 'applications.newlyReceived.total';

describe('the applications in a draft', () => {
  it('are told with what was carried over, concluded and carried forward', () => {
    const [said] = applications.write(aBasis({ [key]: 12 }));
    expect(said?.text).toBe('本年新收政府信息公开申请12件，上年结转0件，办结0件，结转下年度继续办理0件。');
  });

  it('are compared with the year before', () => {
    const said = applications.write(aBasis({ [key]: 12 }, { before: sumsOf(2024, { [key]: 10 }) }));
    expect(said.at(-1)).toMatchObject({ text: '新收申请数量比上年增加20.0%。', cells: [key] });
  });

  it('are not compared where either year lacks a report, for what is missing is no change', () => {
    const before = sumsOf(2024, { [key]: 10 });
    expect(applications.write(aBasis({ [key]: 12 }, { before: { ...before, expected: 4 } }))).toHaveLength(1);
    const sums = { ...sumsOf(2025, { [key]: 12 }), expected: 4 };
    expect(applications.write(aBasis({}, { before, sums }))).toHaveLength(1);
  });
});
