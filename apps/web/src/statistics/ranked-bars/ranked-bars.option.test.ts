import { chartTheme } from '../../chart/chart-theme.ts';
import { outcomeReasons } from '../outcome-reasons/outcome-reasons.ts';
import { drawnValues, seriesOf } from '../testing/drawn.ts';
import { aYear } from '../testing/figures-for-tests.ts';
import { rankedBarsOption } from './ranked-bars.option.ts';

const now = aYear(2024, {
  'applications.withheld.stateSecret.total': 2,
  'applications.withheld.deliberative.total': 6,
});
const before = aYear(2023, { 'applications.withheld.stateSecret.total': 9 });
const bars = outcomeReasons(now, before, 'withheld');
const option = rankedBarsOption(bars, { colour: '#B5483A', year: 2024 }, chartTheme(600));

describe('ranked bars', () => {
  it('put the most frequent reason first, with its part of all', () => {
    expect(bars.slice(0, 2).map(({ label, value, remark }) => [label, value, remark])).toEqual([
      ['四类过程性信息', 6, '75.0%'],
      ['国家秘密', 2, '25.0%'],
    ]);
    expect(drawnValues(option, 'thisYear').slice(0, 2)).toEqual([6, 2]);
  });

  it('put a tick at the figure of last year, and none where it is not known', () => {
    expect(drawnValues(option, 'lastYear')[1]).toEqual([9, 1]);
    const first = rankedBarsOption(
      outcomeReasons(now, undefined, 'withheld'),
      { colour: '#B5483A', year: 2024 },
      chartTheme(600),
    );
    expect(drawnValues(first, 'lastYear')[1]).toEqual(['-', 1]);
    expect(seriesOf(option, 'lastYear')).toMatchObject({ itemStyle: { color: '#A9BEDB' } });
  });

  it('open the cell of a reason, on the whole row', () => {
    expect(seriesOf(option, 'row').data).toMatchObject({
      0: { value: 1, opens: { figure: 'applications.withheld.deliberative.total', year: 2024 } },
    });
  });

  it('put last what reports do not divide into reasons, with its part of all', () => {
    const undivided = { 'applications.otherHandling.total': 6, 'applications.otherHandling.other.total': 2 };
    const shown = (...years: Parameters<typeof outcomeReasons>) =>
      outcomeReasons(...years).map(({ label, value, previous, remark }) => [label, value, previous, remark]);
    const [year, last] = [aYear(2024, undivided), aYear(2023, { 'applications.otherHandling.total': 1 })];
    expect(shown(year, last, 'otherHandling')).toMatchObject([
      [expect.anything(), 2, 0, '25.0%'],
      [expect.anything(), 0, 0, '0.0%'],
      [expect.anything(), 0, 0, '0.0%'],
      ['未分项', 6, 1, '75.0%'],
    ]);
    expect(shown(year, aYear(2020, undivided), 'otherHandling').at(-1)).toEqual(['未分项', 6, null, '75.0%']);
  });

  it('have no reasons where the form of the year prints the outcome as one row', () => {
    expect(outcomeReasons(aYear(2020), undefined, 'otherHandling')).toEqual([]);
    expect(outcomeReasons(aYear(2021), undefined, 'otherHandling')).toHaveLength(3);
  });
});
