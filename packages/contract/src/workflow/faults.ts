import type { StateEntry, TransitionEntry, Workflow } from './entries.ts';

/**
 * What is wrong with a workflow, in sentences for anyone who declares it; empty where nothing is. What a step does follows
 * from its states, so states that contradict themselves or each other would do something nobody declared.
 */
export const faultsOf = (workflow: Workflow): string[] => [
  ...unknownStates(workflow),
  ...unreachableStates(workflow),
  ...Object.entries(workflow.states).flatMap(([key, state]) => faultsOfState(workflow, key, state)),
  ...Object.entries(workflow.transitions).flatMap(([key, step]) => faultsOfTransition(workflow, key, step)),
  ...saidTwice(
    Object.values(workflow.states).map(({ name }) => name),
    (name) => `two states are called ${name}`,
  ),
  ...saidTwice(
    [...Object.values(workflow.versions), ...Object.values(workflow.transitions)].map(({ event }) => event),
    (event) => `two things are the event ${event}`,
  ),
];

function unknownStates({ states, transitions }: Workflow): string[] {
  const named = [
    ...Object.entries(transitions).flatMap(([key, { from, to }]) =>
      [...from, to].map((state) => ({ key, state })),
    ),
    ...Object.entries(states).flatMap(([key, { withVersion }]) =>
      withVersion ? [{ key, state: withVersion }] : [],
    ),
  ];
  return named
    .filter(({ state }) => !(state in states))
    .map(({ key, state }) => `${key} names ${state}, which is no state`);
}

/** From the first state, as versions come in and steps are taken. */
function unreachableStates({ states, transitions }: Workflow): string[] {
  const [first] = Object.keys(states);
  const reached = new Set(first === undefined ? [] : [first]);
  for (const state of reached) {
    const withVersion = states[state]?.withVersion;
    if (withVersion) reached.add(withVersion);
    for (const { from, to } of Object.values(transitions)) if (from.includes(state)) reached.add(to);
  }
  return Object.keys(states)
    .filter((state) => !reached.has(state))
    .map((state) => `nothing leads to ${state}`);
}

function faultsOfState({ transitions }: Workflow, key: string, state: StateEntry): string[] {
  const onward = Object.values(transitions).filter(({ from }) => from.includes(key));
  const isHandedIn = state.handedIn === 'now';
  return [
    ...(isHandedIn && state.locked === null ? [`${key} is handed in and open to new versions`] : []),
    ...((state.waits || state.counts) && !isHandedIn ? [`${key} waits or counts and is not handed in`] : []),
    ...(state.waits && state.counts ? [`${key} counts before it is decided on`] : []),
    ...(isHandedIn && state.news === null ? [`${key} has no news for the agency`] : []),
    ...(state.waits && onward.every(({ by }) => by === 'ownAgency') ? [`${key} waits for nobody`] : []),
    ...(onward.every(({ ofBroughtIn }) => ofBroughtIn) && !state.counts && !state.withVersion
      ? [`nothing leads on from ${key}`]
      : []),
    ...saidTwice(
      onward.map(({ name }) => name),
      (name) => `two steps from ${key} are called ${name}`,
    ),
  ];
}

function faultsOfTransition({ states, transitions }: Workflow, key: string, step: TransitionEntry): string[] {
  const { asks, warning, to } = step;
  const from = step.from.flatMap((name) => states[name] ?? []);
  const target = states[to];
  if (!target || from.length === 0) return [`${key} leads from no state`];
  const wasHandedIn = from.some(({ handedIn }) => handedIn === 'now');
  const counted = from.some(({ counts }) => counts);
  const agree = from.every((state) => (state.handedIn === 'now') === wasHandedIn && state.counts === counted);
  const isHandedIn = target.handedIn === 'now';
  const goesBack = wasHandedIn && !isHandedIn && step.undoes === undefined;
  return [
    ...(agree ? [] : [`${key} does one thing from one of its states and another from the other`]),
    ...(!wasHandedIn && target.counts && !isTakenInFromAbove(step)
      ? [`${key} lets count what nobody has looked at`]
      : []),
    ...(counted && target.counts && !isTakenInFromAbove(step)
      ? [`${key} lets another version count that nobody has handed in`]
      : []),
    ...(step.ofBroughtIn && step.when !== 'afterwards'
      ? [`${key} takes from above what its agency can still hand in`]
      : []),
    ...(!wasHandedIn && isHandedIn && !step.ofBroughtIn && !(asks.version && asks.explanations)
      ? [`${key} hands in without version and explanations`]
      : []),
    ...(wasHandedIn && asks.explanations ? [`${key} asks for explanations of what is handed in`] : []),
    ...(step.undoes === undefined ? [] : faultsOfUndoing(transitions, key, step, step.undoes)),
    ...(goesBack && !asks.points && !step.onRequest ? [`${key} goes back to the agency without points`] : []),
    ...(asks.points && (!goesBack || !asks.version)
      ? [`${key} asks for points of what does not go back`]
      : []),
    ...(asks.reasonOverOpen && asks.reason ? [`${key} asks for a reason in two ways`] : []),
    ...(wasHandedIn && !counted && target.counts && !asks.reason && !asks.reasonOverOpen
      ? [`${key} lets count what is open without a word`]
      : []),
    ...(goesBack && target.handedIn !== 'before' ? [`${key} forgets that it was handed in`] : []),
    ...(counted && !target.counts && !asks.reason ? [`${key} changes the totals without a reason`] : []),
    ...(counted && !isHandedIn && !step.onRequest ? [`${key} gives back what still counts`] : []),
    ...(step.onRequest && !(counted && goesBack && step.by !== 'ownAgency')
      ? [`${key} answers a request and does not give back what counts`]
      : []),
    ...(target.counts && !asks.version ? [`${key} lets a version count that nobody names`] : []),
    ...(asks.reason && isHandedIn && !warning
      ? [`${key} asks for a reason and does not say what will happen`]
      : []),
  ];
}

/** Whose step it was may take it back, and only what that step alone did. */
function faultsOfUndoing(
  transitions: Workflow['transitions'],
  key: string,
  { from, to, by, permission, asks }: TransitionEntry,
  undoes: string,
): string[] {
  const undone = transitions[undoes];
  if (!undone) return [`${key} takes back ${undoes}, which is no step`];
  return [
    ...(from.every((state) => state === undone.to) && undone.from.includes(to)
      ? []
      : [`${key} leads elsewhere than back before ${undoes}`]),
    ...(by === undone.by && permission === undone.permission ? [] : [`${key} takes back the step of others`]),
    ...(asks.version ? [] : [`${key} takes back what was not seen`]),
  ];
}

/**
 * Whether somebody above answers for a version that its agency never handed in: brought in by a supervisor, looked at by one,
 * named, and with a reason.
 */
const isTakenInFromAbove = ({ ofBroughtIn, by, asks }: TransitionEntry): boolean =>
  ofBroughtIn && by !== 'ownAgency' && asks.version && asks.reason !== null;

const saidTwice = (words: readonly string[], sentence: (word: string) => string): string[] => [
  ...new Set(words.filter((word, index) => words.indexOf(word) !== index).map(sentence)),
];
