import type { DashboardData } from '../dashboard-data.ts';
import { destinationOf } from './destination.ts';
import { aChild, aYear } from '../testing/figures-for-tests.ts';
import { yearScale } from '../shown-years.ts';

const years = [aYear(2020), aYear(2024)];
const data: DashboardData = {
  agencyId: 'city',
  agencyName: '示例市',
  year: 2024,
  numbers: 'summed',
  reporting: undefined,
  years,
  scale: yearScale(years, 2024),
  now: years[1],
  before: undefined,
  children: [aChild('示例区', {}, { childCount: 8 }), aChild('示例局')],
  childrenBefore: [],
};

describe('where a number leads', () => {
  it('from a node to its children compared by it', () => {
    expect(destinationOf({ figure: 'penalties', year: 2020 }, data)).toEqual({
      page: 'dashboard',
      search: { tab: 'comparison', figure: 'penalties', year: 2020 },
    });
  });

  it('from a child down the tree, keeping what it was compared by', () => {
    expect(destinationOf({ agencyId: 'id of 示例区', figure: 'penalties' }, data)).toEqual({
      page: 'dashboard',
      search: { node: 'id of 示例区', year: 2024, figure: 'penalties' },
    });
  });

  it('from an agency without children to its report and the cell', () => {
    expect(destinationOf({ agencyId: 'id of 示例局', figure: 'penalties' }, data)).toEqual({
      page: 'report',
      agencyId: 'id of 示例局',
      year: 2024,
      cell: 'proactiveDisclosure.penalties.decisions',
    });
  });

  it('at the end of the tree to its own report, in the form of the year', () => {
    const leaf = { ...data, children: [] };
    expect(destinationOf({ figure: 'otherHandlingRate', year: 2020 }, leaf)).toEqual({
      page: 'report',
      agencyId: 'city',
      year: 2020,
      cell: 'applications.otherHandling.total',
    });
  });

  it('from a category to its items, from the first page on', () => {
    expect(destinationOf({ category: 'platform' }, data)).toEqual({
      page: 'dashboard',
      search: { tab: 'improvement', category: 'platform', year: 2024, page: undefined },
    });
  });
});
