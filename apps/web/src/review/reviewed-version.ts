import {
  consequencesOf,
  sendsBack,
  type Submission,
  type Transition,
  transitionOf,
  transitionOfEvent,
} from '@zhaojian/contract';

type State = Pick<
  Submission,
  'transitions' | 'latestVersion' | 'submittedVersion' | 'acceptedVersion' | 'events'
>;

/** The version a reviewer sees first: the accepted one, otherwise the one handed in, otherwise the newest. */
export const versionToReview = (submission: State): number | null =>
  submission.acceptedVersion ?? submission.submittedVersion ?? submission.latestVersion;

/** The version that was returned last before this one was handed in, which may be itself; null when none was. */
export function returnedBefore({ events }: Pick<State, 'events'>, version: number): number | null {
  const at = events.findIndex((event) => event.version === version && handsIn(event.kind));
  const returned = events
    .slice(at + 1)
    .find(
      (event) => sendsBack(event.kind) && (at === -1 ? event.version < version : event.version <= version),
    );
  return returned?.version ?? null;
}

const handsIn = (kind: State['events'][number]['kind']): boolean => {
  const transition = transitionOfEvent(kind);
  return transition !== undefined && consequencesOf(transition).handsIn;
};

/** The steps to offer a reviewer who looks at the version: those about what was handed in only while that is shown. */
export const decisionsOn = (submission: State, version: number): Transition[] =>
  submission.transitions.filter(
    (transition) => !transitionOf(transition).asks.version || submission.submittedVersion === version,
  );
