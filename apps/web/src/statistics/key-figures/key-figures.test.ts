import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { changeInWords, changeIs, changeText } from './change-text.ts';
import { keyFigures } from './key-figures.ts';

const cells = (received: number, disclosed: number) => ({
  'applications.newlyReceived.total': received,
  'applications.disclosed.total': disclosed,
  'applications.outcomesTotal.total': 100,
});
const figure = (
  id: string,
  years = [aYear(2023, cells(100, 50)), aYear(2024, cells(110, 40))],
  year = 2024,
) => {
  const found = keyFigures(years, year).find((each) => each.id === id);
  if (!found) throw new Error(`no key figure ${id}`);
  return found;
};

describe('the six key figures', () => {
  it('are applications, disclosure, carry-over, corrections, losses, punctuality', () => {
    expect(keyFigures([aYear(2024)], 2024).map(({ label }) => label)).toEqual([
      '新收申请',
      '公开率',
      '结转率',
      '行政复议纠错率',
      '行政诉讼败诉率',
      '按时报送率',
    ]);
  });

  it('give the change of a volume in percent and of a rate in percentage points', () => {
    expect(changeText(figure('newlyReceived').change)).toBe('▲ 10.0%');
    expect(changeInWords(figure('newlyReceived').change)).toBe('比上年增加 10.0%');
    expect(changeText(figure('disclosureRate').change)).toBe('▼ 10.0 个百分点');
    expect(changeInWords(figure('disclosureRate').change)).toBe('比上年下降 10.0 个百分点');
  });

  it('judge a change only where more is better or worse', () => {
    expect(changeIs(figure('disclosureRate'))).toBe('worse');
    expect(changeIs(figure('newlyReceived'))).toBe('neutral');
  });

  it('stay silent on a change that cannot be known', () => {
    const first = figure('newlyReceived', [aYearWithoutReports(2023), aYear(2024, cells(110, 40))]);
    expect(changeText(first.change)).toBe('上年无可比数据');
    expect(changeIs(first)).toBe('neutral');
    const same = figure('newlyReceived', [aYear(2023, cells(110, 40)), aYear(2024, cells(110, 40))]);
    expect(changeText(same.change)).toBe('与上年持平');
  });

  it('do not call a round under way a fall', () => {
    const underWay = figure('newlyReceived', [
      aYear(2023, cells(100, 50)),
      aYear(2024, cells(30, 40), { accepted: 14, onTime: 12 }),
    ]);
    expect(changeText(underWay.change)).toBe('年报未收齐，暂不与上年比较');
    expect(underWay.series.at(-1)).toMatchObject({ year: 2024, apart: true });
  });

  it('leave a year without reports out of the line: a gap, not a zero', () => {
    const { series } = figure('newlyReceived', [aYearWithoutReports(2023), aYear(2024, cells(110, 40))]);
    expect(series.map(({ value }) => value)).toEqual([null, 110]);
  });
});
