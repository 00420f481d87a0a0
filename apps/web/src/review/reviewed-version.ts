import { sendsBack, type Submission, type Transition, transitionOf } from '@zhaojian/contract';

type State = Pick<
  Submission,
  'transitions' | 'latestVersion' | 'submittedVersion' | 'acceptedVersion' | 'events'
>;

/** The version a reviewer sees first: the accepted one, else the one handed in, else the newest. */
export const versionToReview = (submission: State): number | null =>
  submission.acceptedVersion ?? submission.submittedVersion ?? submission.latestVersion;

/** The version that was returned last before the one under review; null when none was. */
export function returnedBefore({ events }: Pick<State, 'events'>, version: number): number | null {
  const returned = events.filter((event) => sendsBack(event.kind) && event.version < version);
  return returned.length === 0 ? null : Math.max(...returned.map((event) => event.version));
}

/** The steps to offer a reviewer who looks at the version: those about what was handed in only while that is shown. */
export const decisionsOn = (submission: State, version: number): Transition[] =>
  submission.transitions.filter(
    (transition) => !transitionOf(transition).asks.version || submission.submittedVersion === version,
  );
