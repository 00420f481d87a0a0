import { chartTheme } from '../../chart/chart-theme.ts';
import { drawnValues, seriesOf, tooltipAt } from '../testing/drawn.ts';
import { aChild, aChildWithoutReports } from '../testing/figures-for-tests.ts';
import { type CorrectionFunnel, correctionFunnel } from './correction-funnel.ts';
import { correctionFunnelOption } from './correction-funnel.option.ts';

const reconsidered = (rectified: number, total: number) => ({
  'disputes.reconsideration.rectified': rectified,
  'disputes.reconsideration.total': total,
});
const children = [
  aChild('示例区', reconsidered(10, 100)),
  aChild('示例县', reconsidered(12, 100)),
  aChild('示例局', reconsidered(20, 40)),
  aChild('示例所', reconsidered(1, 4)),
  aChild('示例办'),
  aChildWithoutReports('示例院'),
];
const funnel = correctionFunnel(children, 'reconsiderationCorrectionRate') as CorrectionFunnel;
const option = correctionFunnelOption(funnel, 2024, chartTheme(800));

describe('the funnel of agencies', () => {
  it('holds agencies with settled cases, around Σ corrected ÷ Σ cases', () => {
    expect(funnel.points.map(({ agencyName }) => agencyName)).toEqual([
      '示例区',
      '示例县',
      '示例局',
      '示例所',
    ]);
    expect(funnel.mean).toBeCloseTo(43 / 244);
  });

  it('marks only whom chance does not explain, however high the rate of a few cases', () => {
    expect(funnel.points.map(({ position }) => position)).toEqual(['within', 'within', 'above', 'within']);
    expect(seriesOf(option, 'agencies').data).toMatchObject([
      { itemStyle: { color: '#1F4E8C' }, label: { show: false } },
      {},
      { itemStyle: { color: '#C4552D' }, label: { show: true, formatter: '示例局' } },
      { symbol: 'emptyCircle' },
    ]);
    expect(tooltipAt(option, 3, { seriesId: 'agencies' })).toContain('样本少');
  });

  it('opens the agency that a point stands for', () => {
    expect(seriesOf(option, 'agencies').data).toMatchObject({
      2: { opens: { agencyId: 'id of 示例局', figure: 'reconsiderationCorrectionRate', year: 2024 } },
    });
    expect(drawnValues(option, 'agencies')[0]).toEqual([100, 0.1]);
  });

  it('is nothing where no case was settled', () => {
    expect(correctionFunnel([aChild('示例办')], 'litigationLossRate')).toBeNull();
  });
});
