import type { Submission } from '@zhaojian/contract';

type State = Pick<Submission, 'state' | 'latestVersion' | 'submittedVersion' | 'acceptedVersion' | 'events'>;

/** The version a reviewer sees first: the accepted one, else the one handed in, else the newest. */
export const versionToReview = (submission: State): number | null =>
  submission.acceptedVersion ?? submission.submittedVersion ?? submission.latestVersion;

/** The version that was returned last before the one under review; null when none was. */
export function returnedBefore({ events }: Pick<State, 'events'>, version: number): number | null {
  const returned = events.filter((event) => event.kind === 'returned' && event.version < version);
  return returned.length === 0 ? null : Math.max(...returned.map((event) => event.version));
}

/** Only what is handed in and looked at can be decided on. */
export const canDecide = (submission: State, version: number): boolean =>
  submission.state === 'submitted' && submission.submittedVersion === version;
