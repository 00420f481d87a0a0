import { measureById } from '@zhaojian/report';
import { OUTCOME_COLOURS, YEAR_COLOURS } from '../../theme/colours.ts';
import { type Figures, figureIn, measureIn } from '../figures.ts';
import { outcomesOver, reasonsOf, rowName, undividedOf } from '../wording/form-names.ts';

/** A point in the flow of a year's applications. */
export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly colour: string;
  /** How far along: 0 what came, 1 all that was to be handled, 2 how it ended, 3 why. */
  readonly depth: number;
  /** The measure or cell whose figure this is. */
  readonly figure: string;
}

export interface ApplicationFlow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

const cell = (row: string): string => `applications.${row}.total`;

/**
 * From what was received and carried over, through all that was to be handled, to the outcomes and their reasons.
 * Null when the year has no figures; what is 0 is left out.
 */
export function applicationFlow(year: Figures): ApplicationFlow | null {
  const received = measureIn(year, 'received').value;
  if (!received) return null;
  const node = (id: string, label: string, colour: string, depth: number, figure = cell(id)): FlowNode => ({
    id,
    label,
    value: figureIn(year, figure) ?? 0,
    colour,
    depth,
    figure,
  });
  const sources = [
    node('newlyReceived', rowName(cell('newlyReceived')), YEAR_COLOURS.thisYear, 0),
    node('carriedOver', rowName(cell('carriedOver')), YEAR_COLOURS.lastYear, 0),
  ];
  const middle: FlowNode = {
    id: 'received',
    label: measureById('received').label,
    value: received,
    colour: YEAR_COLOURS.thisYear,
    depth: 1,
    figure: 'received',
  };
  const outcomes = outcomesOver([year]).map(({ id, name }): FlowNode => ({
    id,
    label: name,
    value: measureIn(year, `${id}Rate`).numerator ?? 0,
    colour: OUTCOME_COLOURS[id] ?? YEAR_COLOURS.lastYear,
    depth: 2,
    figure: `${id}Rate`,
  }));
  const forward = node('carriedForward', rowName(cell('carriedForward')), YEAR_COLOURS.lastYear, 2);
  const reasons = outcomes.flatMap((outcome) => [
    ...reasonsOf(outcome.id, year.form).map(({ key, id, name }) => ({
      of: outcome.id,
      node: node(`${outcome.id}.${id}`, name, outcome.colour, 3, key),
    })),
    ...undividedOf(outcome.id, year.form).map(({ key, name }) => ({
      of: outcome.id,
      node: {
        ...node(`${outcome.id}.undivided`, name, outcome.colour, 3, key),
        value: year.figures[key] ?? 0,
      },
    })),
  ]);
  const link = (from: FlowNode, to: FlowNode, value: number) => ({ from: from.id, to: to.id, value });
  return {
    nodes: [...sources, middle, ...outcomes, forward, ...reasons.map((reason) => reason.node)].filter(
      ({ value }) => value > 0,
    ),
    links: [
      ...sources.map((source) => link(source, middle, source.value)),
      ...[...outcomes, forward].map((end) => link(middle, end, end.value)),
      ...reasons.map(({ of, node: reason }) => ({ from: of, to: reason.id, value: reason.value })),
    ].filter(({ value }) => value > 0),
  };
}
