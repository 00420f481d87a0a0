import { chartTheme } from '../../chart/chart-theme.ts';
import { drawnValues, seriesOf, tooltipAt } from '../testing/drawn.ts';
import { aChild, aChildWithoutReports } from '../testing/figures-for-tests.ts';
import { childrenDots } from './children-dots.ts';
import { childrenDotsOption } from './children-dots.option.ts';

const licences = (decisions: number) => ({ 'proactiveDisclosure.licences.decisions': decisions });
const dots = childrenDots(
  [aChildWithoutReports('示例院'), aChild('示例局', licences(10)), aChild('示例区', licences(500))],
  [aChild('示例区', licences(450))],
  'licences',
);
const option = childrenDotsOption(dots, { measureId: 'licences', year: 2024 }, chartTheme(600));

describe('children as dots', () => {
  it('are in order of size, those that have not reported last', () => {
    expect(dots.map(({ agencyName }) => agencyName)).toEqual(['示例区', '示例局', '示例院']);
    expect(drawnValues(option, 'thisYear')).toEqual([
      [500, 0],
      [10, 1],
      ['-', 2],
    ]);
  });

  it('are joined to last year only where both years are known', () => {
    expect(drawnValues(option, 'change')).toEqual([[450, 500, 0]]);
    expect(seriesOf(option, 'lastYear')).toMatchObject({ itemStyle: { borderColor: '#A9BEDB' } });
  });

  it('say that a figure is missing', () => {
    expect(tooltipAt(option, 2)).toContain('—');
  });

  it('open on the whole row', () => {
    expect(seriesOf(option, 'row').data).toMatchObject({ 0: { opens: { agencyId: 'id of 示例区' } } });
  });
});
