import type { DisputeGroup } from '@zhaojian/report';
import { chartTheme } from '../../chart/chart-theme.ts';
import { disputeGroupsOver } from '../wording/form-names.ts';
import { drawnValues, seriesOf, showsEraBreak } from '../testing/drawn.ts';
import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { yearScale } from '../shown-years.ts';
import { disputeResults, mostCases } from './dispute-results.ts';
import { disputeResultsOption } from './dispute-results.option.ts';

const years = [
  aYear(2020, { 'disputes.reconsideration.upheld': 7, 'disputes.reconsideration.pending': 2 }),
  aYear(2021, { 'disputes.reconsideration.rectified': 3, 'disputes.litigation.direct.upheld': 4 }),
  aYearWithoutReports(2022),
];
const groups = disputeGroupsOver(years);
const group = groups[0] as DisputeGroup;
const results = disputeResults(years, group);
const option = disputeResultsOption(results, yearScale(years, 2021), 9, chartTheme(400));

describe('disputes by result', () => {
  it('come in the three groups of the form, four results each', () => {
    expect(groups.map(({ id, name }) => [id, name])).toEqual([
      ['reconsideration', '行政复议'],
      ['litigation.direct', '未经复议直接起诉'],
      ['litigation.afterReconsideration', '复议后起诉'],
    ]);
    expect(group.results.map(({ head }) => head.id)).toEqual([
      'upheld',
      'rectified',
      'otherResult',
      'pending',
    ]);
  });

  it('are stacked by year, with a gap where no report says', () => {
    expect(drawnValues(option, 'upheld')).toEqual([7, 0, '-']);
    expect(drawnValues(option, 'together')).toEqual([9, 3, '-']);
    expect(showsEraBreak(option)).toBe(true);
  });

  it('hatch what is pending, so that it is told apart without colour', () => {
    expect(seriesOf(option, 'pending')).toMatchObject({ itemStyle: { decal: { color: '#C9CFD6' } } });
    expect(seriesOf(option, 'rectified')).toMatchObject({ itemStyle: { color: '#C4552D' } });
  });

  it('share one scale among the groups', () => {
    expect(mostCases(groups.map((each) => disputeResults(years, each)))).toBe(9);
  });
});
