import { Injectable } from '@nestjs/common';
import {
  consequencesOf,
  sendsBack,
  stateBefore,
  stateOf,
  stepThatUndoes,
  type SubmissionState,
  transitionOfEvent,
} from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { ReturnLetters } from '../returning/return-letters.service.ts';
import { SubmissionEvent } from '../submission-event.entity.ts';
import type { Submission } from '../submission.entity.ts';
import { reviewBegun } from '../submissions.errors.ts';

/** What was handed in is taken back by its agency: the report is as it was before, as if it had not been handed in. */
@Injectable()
export class TakenBack {
  constructor(private readonly letters: ReturnLetters) {}

  /** Undoes the handing in of a version. Returns the state before it. @throws Refusal REVIEW_BEGUN */
  async back(manager: EntityManager, submission: Submission, version: number): Promise<SubmissionState> {
    const events = await manager.find(SubmissionEvent, {
      where: { submissionId: submission.id },
      order: { id: 'ASC' },
    });
    refuseOpened(submission, events, version);
    const kinds = events.map(({ kind }) => kind);
    const before = stateBefore(kinds);
    const returned = events.findLast(({ kind }) => sendsBack(kind));
    const handedIn = events.slice(0, returned ? events.indexOf(returned) : 0).findLast(isHandingIn);
    submission.submittedVersion = returned?.version ?? null;
    submission.submittedAt = handedIn?.at ?? null;
    submission.returnReason = returned?.reason ?? null;
    // Late is judged by the first time it was handed in, and this time it was not.
    if (stateOf(before).handedIn === 'notYet') submission.firstSubmittedOn = null;
    await this.letters.unsettle(manager, submission.id, version);
    return before;
  }
}

/** Somebody opened it, or decided on it without. */
function refuseOpened(submission: Submission, events: readonly SubmissionEvent[], version: number): void {
  const { openedAt, openedBy, openedByAgency } = submission;
  if (openedAt)
    throw reviewBegun(version, { at: openedAt, by: openedBy ?? '', agencyName: openedByAgency ?? '' });
  const last = events.findLast(({ kind }) => transitionOfEvent(kind) !== undefined);
  if (stepThatUndoes(events.map(({ kind }) => kind)) !== undefined || !last) return;
  throw reviewBegun(version, { at: last.at, by: last.actor, agencyName: '主管部门' });
}

const isHandingIn = ({ kind }: SubmissionEvent): boolean => {
  const transition = transitionOfEvent(kind);
  return transition !== undefined && consequencesOf(transition).handsIn;
};
