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
/** Those that most rounds leave at 0, for the rounds that name any of them. */
const STATED_BY_FEW: typeof STATED = {
  'withheld.stateSecret': ['applications.withheld.stateSecret.total', 15],
  'withheld.prohibitedByLaw': ['applications.withheld.prohibitedByLaw.total', 16],
  'withheld.securityOrStability': ['applications.withheld.securityOrStability.total', 48],
  'withheld.internalAffairs': ['applications.withheld.internalAffairs.total', 22],
  'withheld.enforcementFile': ['applications.withheld.enforcementFile.total', 23],
  'withheld.administrativeInquiry': ['applications.withheld.administrativeInquiry.total', 24],
  'unavailable.stillUnclear': ['applications.unavailable.stillUnclear.total', 27],
  'notProcessed.publishedMaterial': ['applications.notProcessed.publishedMaterial.total', 26],
  'notProcessed.excessive': ['applications.notProcessed.excessive.total', 29],
  'notProcessed.reconfirmation': ['applications.notProcessed.reconfirmation.total', 33],
  'otherHandling.feeOverdue': ['applications.otherHandling.feeOverdue.total', 34],
  'litigation.direct.upheld': ['disputes.litigation.direct.upheld', 49],
  'litigation.direct.rectified': ['disputes.litigation.direct.rectified', 32],
  'litigation.direct.otherResult': ['disputes.litigation.direct.otherResult', 18],
  'litigation.direct.pending': ['disputes.litigation.direct.pending', 36],
  'litigation.afterReconsideration.upheld': ['disputes.litigation.afterReconsideration.upheld', 38],
  'litigation.afterReconsideration.rectified': ['disputes.litigation.afterReconsideration.rectified', 39],
  'litigation.afterReconsideration.otherResult': ['disputes.litigation.afterReconsideration.otherResult', 42],
  'litigation.afterReconsideration.pending': ['disputes.litigation.afterReconsideration.pending', 43],
  'regulations.added': ['proactiveDisclosure.regulations.issued', 44],
  'regulations.removed': ['proactiveDisclosure.regulations.repealed', 46],
  'regulations.stock': ['proactiveDisclosure.regulations.inForce', 47],
};
/** The figures that are sums of others. */
const SUMS =
  /^(?:withheld|unavailable|notProcessed|litigation(?:\.(?:upheld|rectified|otherResult|pending))?)$/u;
/** A wrong figure is so much too high: no other figure of the tables. */
const WRONG_BY = 40;

const QUIET = completeReport().build();

interface Tried {
  readonly sentence: string;
  readonly report: Report;
  /** What is to be found: the ids of the figures stated wrongly. */
  readonly expected: readonly string[];
}

const idsIn = (shape: string): string[] =>
  [...shape.matchAll(/\{([^}]+)\}/gu)].flatMap(([, id = '']) => (id === 'year' ? [] : [id]));

/** The figures of the tables that the sentences of a round are of. */
const statedIn = ({ stating }: Round): typeof STATED =>
  stating.flatMap(idsIn).some((id) => STATED_BY_FEW[id]) ? { ...STATED, ...STATED_BY_FEW } : STATED;

/** Writes figures into the shape of a sentence, perhaps one of them wrong. */
const filling = (stated: typeof STATED) => {
  const sumOf = (id: string): number => {
    const [group = '', result] = id.split('.');
    const parts = Object.entries(stated).filter(([part]) => {
      const [of, ...below] = part.split('.');
      return of === group && (group === 'litigation' ? below[1] === result : below.length === 1);
    });
    return parts.reduce((sum, [, [, value]]) => sum + value, 0);
  };
  const valueOf = (id: string): number =>
    stated[id]?.[1] ?? (id === 'year' ? 2023 : SUMS.test(id) ? sumOf(id) : NaN);
  return (shape: string, wrong: string | null): string =>
    shape.replace(/\{([^}]+)\}/gu, (_, id: string) => String(valueOf(id) + (id === wrong ? WRONG_BY : 0)));
};

/** Every sentence of a round, with the report that it is in. */
const tried = (round: Round): Tried[] => {
  const { agencyName = '', stating, silent, none } = round;
  const stated = statedIn(round);
  const filled = filling(stated);
  const busy = {
    ...completeReport()
      .withAll(Object.fromEntries(Object.values(stated)))
      .build(),
    agencyName,
  };
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
