import { z } from 'zod';
import { STATES, TRANSITIONS, VERSION_SOURCES } from './declared-workflow.ts';
import type { StateEntry, TransitionEntry, VersionEntry, Worded } from './entries.ts';

export type SubmissionState = keyof typeof STATES;
export type Transition = keyof typeof TRANSITIONS;
export type VersionSource = keyof typeof VERSION_SOURCES;
export type SubmissionEventKind =
  (typeof TRANSITIONS)[Transition]['event'] | (typeof VERSION_SOURCES)[VersionSource]['event'];

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(table) as Key[];

/** The states of an agency's report of a year, from nothing to done. */
export const submissionStateSchema = z.enum(keysOf(STATES)).meta({ id: 'SubmissionState' });
/** A step from one state to another. */
export const transitionSchema = z.enum(keysOf(TRANSITIONS)).meta({ id: 'Transition' });
/** How a version came to be. */
export const versionSourceSchema = z.enum(keysOf(VERSION_SOURCES)).meta({ id: 'VersionSource' });

/** All states, from nothing to done. */
export const SUBMISSION_STATES: readonly SubmissionState[] = submissionStateSchema.options;
/** Of a report of which nothing has come in. */
export const FIRST_STATE = keysOf(STATES)[0] as SubmissionState;

/** What is declared of a state. */
export const stateOf = (state: SubmissionState): StateEntry => STATES[state];
/** What a step is; its states and its event are those of submissions. */
export const transitionOf = (
  transition: Transition,
): TransitionEntry & {
  from: readonly SubmissionState[];
  to: SubmissionState;
  event: SubmissionEventKind;
} => TRANSITIONS[transition];

/** The words for a report, by what it covers. */
export const wordsFor = (words: string | Worded, coversArea: boolean): string =>
  typeof words === 'string' ? words : words(coversArea);

/** States as people call them. */
export const SUBMISSION_STATE_NAMES = Object.fromEntries(
  SUBMISSION_STATES.map((state) => [state, STATES[state].name]),
) as Readonly<Record<SubmissionState, string>>;

/** Whether those who may add versions can do so. */
export const isEditable = (state: SubmissionState): boolean => stateOf(state).locked === null;
/** Handed in and not sent back. */
export const isHandedIn = (state: SubmissionState): boolean => stateOf(state).handedIn === 'now';
/** Handed in at least once. */
export const wasHandedIn = (state: SubmissionState): boolean => stateOf(state).handedIn !== 'notYet';
/** Whether a supervisor is to decide on it. */
export const isWaiting = (state: SubmissionState): boolean => stateOf(state).waits;
/** Whether it is in the totals, and leaders see it. */
export const isCounted = (state: SubmissionState): boolean => stateOf(state).counts;

/** How many are in states of a kind, e.g. `countWhere(isHandedIn, counts)`. */
export const countWhere = (
  holds: (state: SubmissionState) => boolean,
  counts: Readonly<Record<SubmissionState, number>>,
): number => SUBMISSION_STATES.filter(holds).reduce((sum, state) => sum + counts[state], 0);

/** What is declared of how a version came in. */
export const sourceOf = (source: VersionSource): VersionEntry => VERSION_SOURCES[source];
/** Whether a supervisor brought the version in for the agency. */
export const isBroughtIn = (source: VersionSource): boolean => sourceOf(source).isBroughtIn;
/** Whether a version that came in so can be added: beside one that counts, only what a supervisor brings in. */
export const takesVersion = (state: SubmissionState, source: VersionSource): boolean =>
  isEditable(state) || (isCounted(state) && isBroughtIn(source));
/** The sources of which that is true, e.g. `sourcesWhere(({ isRead }) => isRead)`. */
export const sourcesWhere = (holds: (entry: VersionEntry) => boolean): VersionSource[] =>
  versionSourceSchema.options.filter((source) => holds(VERSION_SOURCES[source]));

/** The state of a report once a version has come in. */
export const withVersion = (state: SubmissionState): SubmissionState =>
  (stateOf(state).withVersion as SubmissionState | undefined) ?? state;

/** The steps that lead on from a state, in the order of the declaration. */
export const transitionsFrom = (state: SubmissionState): Transition[] =>
  transitionSchema.options.filter((transition) => transitionOf(transition).from.includes(state));

/** What a step does, as its two states say. All of its first states agree: `faultsOf` sees to that. */
export function consequencesOf(transition: Transition) {
  const { from, to, undoes } = transitionOf(transition);
  const [before = to] = from;
  const leavesTheDesk = isHandedIn(before) && !isHandedIn(to);
  return {
    handsIn: !isHandedIn(before) && isHandedIn(to),
    /** Whoever it lay before sends it back. */
    givesBack: leavesTheDesk && undoes === undefined,
    /** Whoever handed it in takes it back. */
    takesBack: leavesTheDesk && undoes !== undefined,
    beginsToCount: !isCounted(before) && isCounted(to),
    ceasesToCount: isCounted(before) && !isCounted(to),
    /** A newer version counts in the place of the one before. */
    countsAnew: isCounted(before) && isCounted(to),
  };
}

/** Whether the step answers a request of the agency to correct what counts. */
export const isOnRequest = (transition: Transition): boolean => transitionOf(transition).onRequest === true;

/** What the step is called by which a report ceases to count although its agency did not ask: 撤回通过. */
export const WITHDRAWAL_NAME = transitionSchema.options
  .filter((transition) => consequencesOf(transition).ceasesToCount && !isOnRequest(transition))
  .map((transition) => transitionOf(transition).name)
  .join('或');

/** Whether a step lets a report that waits go on, to the next level or into the totals, and asks for no reason. */
export function approves(transition: Transition): boolean {
  const { from, to, asks } = transitionOf(transition);
  return from.every(isWaiting) && isHandedIn(to) && asks.reason === null;
}

const happenings = [...Object.values(VERSION_SOURCES), ...Object.values(TRANSITIONS)];
/** How versions came in, as people call it. */
export const VERSION_SOURCE_NAMES = Object.fromEntries(
  versionSourceSchema.options.map((source) => [source, VERSION_SOURCES[source].name]),
) as Readonly<Record<VersionSource, string>>;
/** What can happen to a submission. */
export const submissionEventKindSchema = z.enum(
  happenings.map(({ event }) => event) as SubmissionEventKind[],
);
/** What happened, as the trail says it: 王芳提交第 3 版. */
export const SUBMISSION_EVENT_WORDS = Object.fromEntries(
  happenings.map(({ event, name }) => [event, name]),
) as Readonly<Record<SubmissionEventKind, string>>;
/** The changes of submissions in the audit record, by their names there. */
export const SUBMISSION_ACTIONS = Object.fromEntries(
  happenings.map(({ event, recorded }) => [`submission.${event}`, recorded]),
) as Readonly<Record<`submission.${SubmissionEventKind}`, string>>;

/** The step that an event tells of; undefined where a version came in. */
export const transitionOfEvent = (kind: SubmissionEventKind): Transition | undefined =>
  transitionSchema.options.find((transition) => TRANSITIONS[transition].event === kind);

/** The steps of a report that stand, the oldest first: what was taken back is none. @param kinds what happened, the oldest first */
function stepsThatStand(kinds: readonly SubmissionEventKind[]): Transition[] {
  const standing: Transition[] = [];
  for (const kind of kinds) {
    const transition = transitionOfEvent(kind);
    if (transition === undefined) continue;
    if (consequencesOf(transition).takesBack) standing.pop();
    else standing.push(transition);
  }
  return standing;
}

/** The step that can take back the newest one that stands; undefined where none can. */
export const stepThatUndoes = (kinds: readonly SubmissionEventKind[]): Transition | undefined =>
  transitionSchema.options.find((transition) => {
    const { undoes } = transitionOf(transition);
    return undoes !== undefined && undoes === stepsThatStand(kinds).at(-1);
  });

/** The state in which a report was before its newest step that stands. */
export function stateBefore(kinds: readonly SubmissionEventKind[]): SubmissionState {
  const before = stepsThatStand(kinds).at(-2);
  return before === undefined ? withVersion(FIRST_STATE) : transitionOf(before).to;
}

/** Whether the event sent the report back to its agency. */
export function sendsBack(kind: SubmissionEventKind): boolean {
  const transition = transitionOfEvent(kind);
  return transition !== undefined && consequencesOf(transition).givesBack;
}

/** Whether the event let a version of the report count. */
export function letsCount(kind: SubmissionEventKind): boolean {
  const transition = transitionOfEvent(kind);
  return transition !== undefined && isCounted(transitionOf(transition).to);
}

/** What happened, where it let a version of the report count. */
export const LETS_COUNT: readonly SubmissionEventKind[] = submissionEventKindSchema.options.filter(letsCount);
