import { chartTheme } from '../../chart/chart-theme.ts';
import { tooltipAt } from '../testing/drawn.ts';
import { aYear, aYearWithoutReports } from '../testing/figures-for-tests.ts';
import { type ApplicationFlow, applicationFlow } from './application-flow.ts';
import { applicationFlowOption } from './application-flow.option.ts';

const year = aYear(2024, {
  'applications.newlyReceived.total': 100,
  'applications.carriedOver.total': 10,
  'applications.disclosed.total': 60,
  'applications.withheld.stateSecret.total': 25,
  'applications.withheld.deliberative.total': 5,
  'applications.outcomesTotal.total': 90,
  'applications.carriedForward.total': 20,
});
const flow = applicationFlow(year) as ApplicationFlow;
const nodes = (width: number) =>
  (
    applicationFlowOption(flow, 2024, chartTheme(width)).series as { data: { name: string }[] }[]
  )[0]?.data.map(({ name }) => name);

describe('the flow of applications', () => {
  it('leads from what came through all that was to be handled to outcomes and reasons', () => {
    expect(flow.links).toEqual([
      { from: 'newlyReceived', to: 'received', value: 100 },
      { from: 'carriedOver', to: 'received', value: 10 },
      { from: 'received', to: 'disclosed', value: 60 },
      { from: 'received', to: 'withheld', value: 30 },
      { from: 'received', to: 'carriedForward', value: 20 },
      { from: 'withheld', to: 'withheld.stateSecret', value: 25 },
      { from: 'withheld', to: 'withheld.deliberative', value: 5 },
    ]);
  });

  it('gives a reason the colour of its outcome', () => {
    const colours = flow.nodes.filter(({ id }) => id.startsWith('withheld')).map(({ colour }) => colour);
    expect(new Set(colours)).toEqual(new Set(['#B5483A']));
  });

  it('leaves the reasons to the bars where it is narrow', () => {
    expect(nodes(1000)).toContain('withheld.stateSecret');
    expect(nodes(380)).not.toContain('withheld.stateSecret');
    expect(nodes(380)).toContain('withheld');
  });

  it('has no reasons of 其他处理 in a year whose form prints one row', () => {
    const earlier = applicationFlow(
      aYear(2020, { 'applications.newlyReceived.total': 5, 'applications.otherHandling.total': 5 }),
    );
    expect(earlier?.links.map(({ to }) => to)).toEqual(['received', 'otherHandling']);
  });

  it('leads what reports do not divide of 其他处理 to 未分项, beside the parts of those that do', () => {
    const partly = applicationFlow(
      aYear(2024, {
        'applications.newlyReceived.total': 9,
        'applications.otherHandling.other.total': 2,
        'applications.otherHandling.total': 7,
      }),
    );
    expect(partly?.links.slice(1)).toEqual([
      { from: 'received', to: 'otherHandling', value: 9 },
      { from: 'otherHandling', to: 'otherHandling.other', value: 2 },
      { from: 'otherHandling', to: 'otherHandling.undivided', value: 7 },
    ]);
    expect(partly?.nodes.at(-1)).toMatchObject({ label: '未分项', value: 7 });
  });

  it('is nothing for a year without applications or without reports', () => {
    expect(applicationFlow(aYear(2024))).toBeNull();
    expect(applicationFlow(aYearWithoutReports(2024))).toBeNull();
  });

  it('says on hover which part of all went there', () => {
    const option = applicationFlowOption(flow, 2024, chartTheme(1000));
    const index = nodes(1000)?.indexOf('disclosed') ?? -1;
    expect(tooltipAt(option, index, { dataType: 'node' })).toContain('54.5%');
    expect(tooltipAt(option, 0, { dataType: 'edge' })).toContain('本年新收 → 受理合计');
  });
});
