import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('figures suit their unit', () => {
  it('negative and fractional counts and negative money are found', () => {
    const report = aReport().withAll({
      'proactiveDisclosure.licences.decisions': 1.5,
      'proactiveDisclosure.penalties.decisions': -3,
      'proactiveDisclosure.fees.amount': -0.5,
    });
    expect(checkReport(report.build()).map(({ check, cells, found }) => [check, cells, found])).toEqual([
      ['FIGURE_DOMAIN', ['proactiveDisclosure.licences.decisions'], 1.5],
      ['FIGURE_DOMAIN', ['proactiveDisclosure.penalties.decisions'], -3],
      ['FIGURE_DOMAIN', ['proactiveDisclosure.fees.amount'], -0.5],
    ]);
  });

  it('decimal money and 2019’s negative changes are allowed', () => {
    expect(checkReport(aReport().with('proactiveDisclosure.fees.amount', 59237.2449).build())).toEqual([]);
    const decrease = aReport({ year: 2019 }).with('proactiveDisclosure.licences.itemsChange', -4);
    expect(checkReport(decrease.build())).toEqual([]);
  });
});
