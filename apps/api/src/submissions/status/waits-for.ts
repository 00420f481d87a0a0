import {
  isOnRequest,
  isWaiting,
  type ReviewReasonId,
  type Transition,
  transitionOf,
  transitionSchema,
} from '@zhaojian/contract';
import { type Caller, may } from '../../authorization/caller.ts';
import { TRANSITION_SCOPES } from '../transition-scopes.ts';

/** Whether a row waits for a step that is the caller's, as a condition of SQL. @param agencyId the caller's, in SQL */
export const waitsFor = (caller: Caller, agencyId: string): string =>
  isForOneOf(caller, agencyId, (transition) => {
    const states = transitionOf(transition)
      .from.filter(isWaiting)
      .map((state) => `'${state}'`);
    return states.length > 0 && `row.state IN (${states.join()})`;
  });

/** The reason of a report whose agency asks to correct it. */
export const ASKED: ReviewReasonId = 'amendmentAsked';

/** The same of a row whose agency asks to correct what counts: whether the caller may grant it. */
export const asksFor = (caller: Caller, agencyId: string): string =>
  isForOneOf(caller, agencyId, (transition) => isOnRequest(transition) && `row.reasons ? '${ASKED}'`);

function isForOneOf(
  caller: Caller,
  agencyId: string,
  holdsFor: (transition: Transition) => string | false,
): string {
  const theirs = transitionSchema.options.flatMap((transition) => {
    const { permission, by } = transitionOf(transition);
    const holds = may(caller, permission) && holdsFor(transition);
    return holds ? [`(${holds} AND ${TRANSITION_SCOPES[by].sql(agencyId, 'row')})`] : [];
  });
  // Nothing waits for somebody who may take no step at all.
  return theirs.length > 0 ? `(${theirs.join(' OR ')})` : `CAST(${agencyId} AS uuid) IS NULL`;
}
