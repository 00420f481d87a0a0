import { measureById } from '@zhaojian/report';
import type { ChartOption } from '../../chart/chart-option.ts';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { tooltip } from '../../chart/tooltip.ts';
import { countText, exactText, percentText } from '../wording/measure-text.ts';
import type { ApplicationFlow, FlowNode } from './application-flow.ts';

/** Narrower drawings leave the reasons to the bars below. */
const WIDTH_FOR_REASONS = 720;

/** The flow as a Sankey diagram, in the order of the form from top to bottom. */
export function applicationFlowOption(flow: ApplicationFlow, year: number, theme: ChartTheme): ChartOption {
  const deepest = theme.width >= WIDTH_FOR_REASONS ? 3 : 2;
  const nodes = flow.nodes.filter(({ depth }) => depth <= deepest);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = flow.links.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const all = flow.nodes.find(({ depth }) => depth === 1)?.value ?? 0;
  const partOfAll = (value: number) => percentText(all ? value / all : null);
  return {
    tooltip: tooltip(theme, 'item', ({ dataType, dataIndex }) => {
      if (dataType === 'edge') {
        const link = links[dataIndex];
        const title = link && `${byId.get(link.from)?.label} → ${byId.get(link.to)?.label}`;
        return link && title
          ? { title, lines: [{ label: `${year} 年`, value: exactText(link.value) }] }
          : null;
      }
      const node = nodes[dataIndex];
      return node
        ? {
            title: node.label,
            lines: [
              { label: `${year} 年`, value: exactText(node.value), colour: node.colour },
              { label: `占${measureById('received').label}`, value: partOfAll(node.value) },
            ],
          }
        : null;
    }),
    series: [
      {
        id: 'flow',
        type: 'sankey',
        left: 2,
        top: 8,
        bottom: 8,
        right: theme.fontSize * (deepest === 3 ? 14 : 9),
        nodeWidth: 12,
        nodeGap: theme.fontSize + 2,
        // The form's order says more than fewer crossings.
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'trajectory', lineStyle: { opacity: 0.6 } },
        lineStyle: { color: 'target', opacity: 0.28, curveness: 0.5 },
        label: {
          color: theme.text,
          fontSize: theme.fontSize,
          fontFamily: theme.fontFamily,
          formatter: ({ dataIndex }) => nodeText(nodes[dataIndex]),
        },
        data: nodes.map(({ id, colour, depth, figure }) => ({
          name: id,
          depth,
          itemStyle: { color: colour, borderWidth: 0 },
          opens: { figure, year },
        })),
        links: links.map(({ from, to, value }) => ({ source: from, target: to, value })),
      },
    ],
  };
}

const nodeText = (node: FlowNode | undefined): string =>
  node ? `${node.label} ${countText(node.value)}` : '';
