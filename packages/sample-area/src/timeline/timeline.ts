import {
  consequencesOf,
  dayAfter,
  type SubmissionState,
  type Transition,
  transitionOf,
  transitionsFrom,
  wasHandedIn,
} from '@zhaojian/contract';
import type { SampleAgency } from '../area/sample-agency.ts';
import type { PeculiarityId } from '../files/peculiarities.ts';
import { type MistakeId, mistakeOf } from '../reports/mistakes.ts';
import { SeededRandom } from '../seeded-random.ts';
import { OFFICE_MINUTES, officeTime } from './calendar.ts';

/** One time a report was made and handed in: what was wrong with it, how it was printed. */
export interface Attempt {
  readonly mistakes: readonly MistakeId[];
  readonly peculiarities: readonly PeculiarityId[];
}

/** How one agency's report of one year fared. Every attempt but the last was returned. */
export interface Timeline {
  readonly agency: SampleAgency;
  readonly year: number;
  readonly attempts: readonly Attempt[];
  readonly ends: SubmissionState;
  /** The day of the first upload. */
  readonly begins: string;
}

/** One thing a person did. */
export interface Step {
  readonly timeline: Timeline;
  readonly at: Date;
  readonly action: 'upload' | 'publish' | Transition;
  readonly attempt: Attempt;
}

/**
 * What people did, one thing after the other: an upload and its handing in on one day, the decision the day after,
 * the next attempt on the day after that. An acceptance takes two days; most
 * agencies say soon after it that they published the report the day after it was handed in.
 */
export function stepsOf(timeline: Timeline): Step[] {
  const random = new SeededRandom(`${timeline.agency.id} ${timeline.year} steps`);
  return timeline.attempts.flatMap((attempt, index) => {
    const isLast = index === timeline.attempts.length - 1;
    const ends = isLast ? timeline.ends : transitionOf('return').to;
    const day = dayAfter(timeline.begins, index * 2);
    const minute = random.whole(0, OFFICE_MINUTES - 60);
    const step = (action: Step['action'], at: Date): Step => ({ timeline, at, action, attempt });
    const steps = [step('upload', officeTime(day, minute))];
    if (wasHandedIn(ends)) steps.push(step('submit', officeTime(day, minute + random.whole(5, 50))));
    const decidedAt = random.whole(0, OFFICE_MINUTES);
    const decision = transitionsFrom(transitionOf('submit').to).find(
      (transition) => transitionOf(transition).to === ends && !consequencesOf(transition).takesBack,
    );
    if (decision) {
      const days = consequencesOf(decision).beginsToCount ? 2 : 1;
      steps.push(step(decision, officeTime(dayAfter(day, days), decidedAt)));
      if (consequencesOf(decision).beginsToCount && random.chance(0.9))
        steps.push(step('publish', officeTime(dayAfter(day, days), decidedAt + random.whole(5, 50))));
    }
    return steps;
  });
}

/** What the supervisor asks of a report that goes back: the words, and the checks that found it. */
export const returnPoints = ({ mistakes }: Attempt): { text: string; found: readonly string[] }[] =>
  mistakes.map(mistakeOf).map(({ returnReason, found }) => ({ text: returnReason, found }));
