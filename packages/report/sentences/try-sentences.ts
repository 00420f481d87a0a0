import { figuresInText } from '../src/checks/text/figures-in-text.ts';
import type { Report } from '../src/index.ts';
import { completeReport } from '../src/testing/index.ts';
import type { Round } from './rounds/round.ts';
import { LATER_ROUNDS } from './rounds/rounds.ts';
import { NONE, SILENT, STATING } from './shapes.ts';

/** The figures of the tables, by what sentences call them, each unlike the others. */
const STATED: Readonly<Record<string, readonly [key: string, value: number]>> = {
  newlyReceived: ['applications.newlyReceived.total', 145],
  carriedOver: ['applications.carriedOver.total', 11],
  disclosed: ['applications.disclosed.total', 61],
  partiallyDisclosed: ['applications.partiallyDisclosed.total', 17],
  'withheld.thirdPartyRights': ['applications.withheld.thirdPartyRights.total', 6],
  'withheld.deliberative': ['applications.withheld.deliberative.total', 4],
  'unavailable.notHeld': ['applications.unavailable.notHeld.total', 28],
  'unavailable.requiresCreation': ['applications.unavailable.requiresCreation.total', 3],
  'notProcessed.petitionOrComplaint': ['applications.notProcessed.petitionOrComplaint.total', 9],
  'notProcessed.duplicate': ['applications.notProcessed.duplicate.total', 5],
  'otherHandling.supplementOverdue': ['applications.otherHandling.supplementOverdue.total', 2],
  outcomesTotal: ['applications.outcomesTotal.total', 135],
  carriedForward: ['applications.carriedForward.total', 21],
  reconsideration: ['disputes.reconsideration.total', 19],
  'reconsideration.upheld': ['disputes.reconsideration.upheld', 12],
  'reconsideration.rectified': ['disputes.reconsideration.rectified', 1],
  'reconsideration.otherResult': ['disputes.reconsideration.otherResult', 6],
  'reconsideration.pending': ['disputes.reconsideration.pending', 0],
  'litigation.direct': ['disputes.litigation.direct.total', 7],
  'litigation.afterReconsideration': ['disputes.litigation.afterReconsideration.total', 13],
  'normativeDocuments.added': ['proactiveDisclosure.normativeDocuments.issued', 25],
  'normativeDocuments.removed': ['proactiveDisclosure.normativeDocuments.repealed', 8],
  'normativeDocuments.stock': ['proactiveDisclosure.normativeDocuments.inForce', 132],
  licences: ['proactiveDisclosure.licences.decisions', 1205],
  penalties: ['proactiveDisclosure.penalties.decisions', 66],
  coerciveMeasures: ['proactiveDisclosure.coerciveMeasures.decisions', 37],
};
const SUMS: Readonly<Record<string, number>> = {
  withheld: 10,
  unavailable: 31,
  notProcessed: 14,
  litigation: 20,
  year: 2023,
};
/** A wrong figure is so much too high: no other figure of the tables. */
const WRONG_BY = 40;

const BUSY = completeReport()
  .withAll(Object.fromEntries(Object.values(STATED)))
  .build();
const QUIET = completeReport().build();

interface Tried {
  readonly sentence: string;
  readonly report: Report;
  /** What is to be found: the ids of the figures stated wrongly. */
  readonly expected: readonly string[];
}

const valueOf = (id: string): number => STATED[id]?.[1] ?? SUMS[id] ?? NaN;
const filled = (shape: string, wrong: string | null): string =>
  shape.replace(/\{([^}]+)\}/gu, (_, id: string) => String(valueOf(id) + (id === wrong ? WRONG_BY : 0)));

const idsIn = (shape: string): string[] =>
  [...shape.matchAll(/\{([^}]+)\}/gu)].flatMap(([, id = '']) => (id === 'year' ? [] : [id]));

/** Every sentence of a round, with the report that it is in. */
const tried = ({ agencyName = '', stating, silent, none }: Round): Tried[] => {
  const busy = { ...BUSY, agencyName };
  const quiet = { ...QUIET, agencyName };
  return [
    ...stating.flatMap((shape) => [
      { sentence: filled(shape, null), report: busy, expected: [] },
      ...idsIn(shape).map((id) => ({ sentence: filled(shape, id), report: busy, expected: [id] })),
    ]),
    ...silent.map((sentence) => ({ sentence, report: busy, expected: [] })),
    ...none.flatMap(([shape, ...ids]) => [
      { sentence: filled(shape, null), report: busy, expected: ids },
      ...(shape.includes('{') ? [] : [{ sentence: shape, report: quiet, expected: [] }]),
    ]),
  ];
};

/** The sentences the program was built with, and those it was tried on afterwards. */
export const ROUNDS: readonly Round[] = [
  { name: 'own sentences', stating: STATING, silent: SILENT, none: NONE },
  ...LATER_ROUNDS,
];

/** What is found in a sentence, by the ids of the figures. */
function foundIn({ sentence, report }: Tried): string[] {
  const said = { ...report, narratives: { ...report.narratives, overview: { text: sentence } } };
  return figuresInText.find(said, { previous: null, usual: null }).map(({ about }) => about ?? '');
}

interface Score {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  /** The sentences in which something else is found than should be. */
  readonly faults: readonly string[];
}

/** How much of what is found is right, and how much of what is wrong is found. */
export function score(rounds: readonly Round[] = ROUNDS): Score {
  let [right, found, wanted] = [0, 0, 0];
  const faults: string[] = [];
  const all = rounds.flatMap(tried);
  for (const one of all) {
    const ids = foundIn(one);
    right += ids.filter((id) => one.expected.includes(id)).length;
    found += ids.length;
    wanted += one.expected.length;
    if (ids.toSorted().join() !== [...one.expected].toSorted().join())
      faults.push(
        `${one.sentence} — found ${ids.join(', ') || 'nothing'}, not ${one.expected.join(', ') || 'nothing'}`,
      );
  }
  return { sentences: all.length, precision: right / found, recall: right / wanted, faults };
}
