import type { CellKey, Form } from '../../../forms/form.ts';
import { outcomesOf, totalColumn } from '../../../forms/sections/applications.ts';
import { disputeGroups } from '../../../forms/sections/disputes.ts';
import { stocksOf } from '../../../forms/sections/stocks.ts';
import { onceForEach } from '../../../once-for-each.ts';

/** Something that texts state a number of and the tables answer. */
export interface Figure {
  /** The id of the row, group or stock whose figure it is. */
  readonly id: string;
  /** What messages call that figure. */
  readonly name: string;
  /** The sums its number may legitimately be; the first is what the words most naturally mean. */
  readonly readings: readonly (readonly CellKey[])[];
}

/**
 * The figures of a form by their paths, from what is counted to what narrows it: `applications`, `applications/concluded`,
 * `applications/concluded/withheld`. A word names one or more paths; words agree where one path leads to the other.
 */
export type FigureTree = ReadonlyMap<string, Figure>;

const RESULTS: readonly (readonly [id: string, name: string])[] = [
  ['upheld', '结果维持'],
  ['rectified', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
];

const DISPUTES: readonly (readonly [id: string, name: string])[] = [
  ['reconsideration', '行政复议'],
  ['litigation', '行政诉讼'],
  ['litigation.direct', '未经复议直接起诉'],
  ['litigation.afterReconsideration', '复议后起诉'],
];

const DECISIONS: readonly (readonly [id: string, name: string])[] = [
  ['licences', '行政许可'],
  ['penalties', '行政处罚'],
  ['coerciveMeasures', '行政强制'],
];

const pathOf = (id: string): string => id.replaceAll('.', '/');

function ofApplications(form: Form): [path: string, figure: Figure][] {
  const column = totalColumn(form);
  if (!column) return [];
  const { intakes, newlyReceived: fresh, carriedOver, concluded, carriedForward } = column;
  const received = { id: 'newlyReceived', name: '收到申请' };
  return [
    ['applications', { ...received, readings: [fresh, intakes, concluded] }],
    ['applications/received', { ...received, readings: [fresh, intakes] }],
    ['applications/received/new', { ...received, readings: [fresh] }],
    ['applications/carriedOver', { id: 'carriedOver', name: '上年结转', readings: [carriedOver] }],
    ['applications/concluded', { id: 'outcomesTotal', name: '办结', readings: [concluded, fresh, intakes] }],
    ['applications/carriedForward', { id: 'carriedForward', name: '结转下年度', readings: [carriedForward] }],
  ];
}

const ofOutcomes = (form: Form): [path: string, figure: Figure][] =>
  outcomesOf(form).flatMap(({ id, name, totals, reasons }): [string, Figure][] => [
    [`applications/concluded/${id}`, { id, name, readings: [totals] }],
    ...reasons.map((reason): [string, Figure] => [
      `applications/concluded/${id}/${reason.id}`,
      { id: `${id}.${reason.id}`, name: reason.name, readings: [[reason.key]] },
    ]),
  ]);

const ofDisputes = (form: Form): [path: string, figure: Figure][] =>
  DISPUTES.flatMap(([id, name]): [string, Figure][] => {
    const groups = disputeGroups(form).filter((group) => group.id === id || group.id.startsWith(`${id}.`));
    return [
      [pathOf(id), { id, name, readings: [groups.flatMap(({ total }) => total)] }],
      ...RESULTS.map(([result, resultName]): [string, Figure] => {
        const keys = groups.flatMap(({ results }) =>
          results.filter(({ head }) => head.id === result).map(({ key }) => key),
        );
        const figure = { id: `${id}.${result}`, name: `${name}${resultName}`, readings: [keys] };
        return [pathOf(figure.id), figure];
      }),
    ];
  });

const ofDocuments = (form: Form): [path: string, figure: Figure][] =>
  stocksOf(form).flatMap(({ id, name, added, removed, stock }): [string, Figure][] => [
    [`${id}/added`, { id: `${id}.added`, name: `${name}制发`, readings: [[added]] }],
    [`${id}/removed`, { id: `${id}.removed`, name: `${name}废止`, readings: [[removed]] }],
    [`${id}/stock`, { id: `${id}.stock`, name: `${name}现行有效`, readings: [[stock]] }],
  ]);

const ofDecisions: [path: string, figure: Figure][] = DECISIONS.map(([id, name]) => [
  id,
  { id, name, readings: [[`proactiveDisclosure.${id}.decisions`]] },
]);

/** All that texts state and the tables of a form answer. */
export const figureTreeOf = onceForEach(
  (form: Form): FigureTree =>
    new Map(
      [
        ...ofApplications(form),
        ...ofOutcomes(form),
        ...ofDisputes(form),
        ...ofDocuments(form),
        ...ofDecisions,
      ].filter(([, { readings }]) => (readings[0]?.length ?? 0) > 0),
    ),
);
