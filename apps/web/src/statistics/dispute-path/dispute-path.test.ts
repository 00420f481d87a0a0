import { aYear } from '../testing/figures-for-tests.ts';
import { disputePath } from './dispute-path.ts';

describe('from applications to disputes', () => {
  it('says how many of a hundred concluded applications were disputed', () => {
    const path = disputePath(
      aYear(2024, {
        'applications.outcomesTotal.total': 400,
        'disputes.reconsideration.total': 20,
        'disputes.litigation.direct.total': 2,
      }),
      aYear(2023, { 'disputes.reconsideration.total': 30 }),
    );
    expect(path.map(({ label, value, remark }) => [label, value, remark])).toEqual([
      ['办结', 400, undefined],
      ['行政复议', 20, '每百件 5.0'],
      ['未经复议直接起诉', 2, '每百件 0.5'],
      ['复议后起诉', 0, '每百件 0.0'],
    ]);
    expect(path[1]?.previous).toBe(30);
  });

  it('gives no ratio where nothing was concluded', () => {
    expect(disputePath(aYear(2024), undefined)[1]).not.toHaveProperty('remark');
  });
});
