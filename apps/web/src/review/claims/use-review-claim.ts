import { type Reviewer, reviewerSchema, ROUTES } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { request } from '../../api/request.ts';
import { useRefusalMessage } from '../../api/use-refusal-message.ts';
import type { Task } from '../../submissions/submissions.requests.ts';

/** How often at most a claim is renewed. */
const SAID_AGAIN_MS = 60_000;
/** How often it is asked for again while it is somebody else's. */
const ASKED_AGAIN_MS = 30_000;

interface Standing {
  /** Since when it is theirs. */
  readonly own: Reviewer | null;
  /** Why it is not theirs: somebody else is reviewing it. */
  readonly others: unknown;
}
const UNKNOWN: Standing = { own: null, others: null };

const take = ({ agencyId, year }: Task, takeOver: boolean): Promise<Reviewer> =>
  request('PUT', ROUTES.reviewClaim, {
    parameters: { agencyId, year },
    body: { takeOver },
    answer: reviewerSchema,
  });

/** Nobody waits for the answer: where it does not arrive, the claim lapses by itself. */
const leave = ({ agencyId, year }: Task, asTabCloses = false): void =>
  void request('DELETE', ROUTES.reviewClaim, {
    parameters: { agencyId, year },
    whenSignedOut: 'refuse',
    outlivesPage: asTabCloses,
  }).catch(() => undefined);

/**
 * Claims a waiting report for the person who has it open, renews the claim while they are active, and releases it when they
 * leave. Where somebody else is reviewing it: who, and the way to take over from them; once they leave, it is claimed.
 *
 * @param reviewer who the platform last said is reviewing it
 */
export function useReviewClaim({ agencyId, year }: Task, waits: boolean, reviewer: Reviewer | null) {
  const [standing, setStanding] = useState(UNKNOWN);
  /** What was asked last, and what came of it, for the report that is open. */
  const open = useRef<{ asked: Promise<unknown>; standing: Standing } | null>(null);
  const tell = useRefusalMessage();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (takeOver: boolean) => {
      const current = open.current;
      const asked = take({ agencyId, year }, takeOver);
      const learn = (now: Standing) => {
        if (current) current.standing = now;
        if (open.current === current) setStanding(now);
      };
      if (current) current.asked = asked.catch(() => undefined);
      try {
        learn({ own: await asked, others: null });
      } catch (refused) {
        // Anything else, such as an answer that did not arrive, changes nothing about whose it is.
        if (refusalOf(refused).actionable === 'REVIEWED_BY_OTHER') learn({ own: null, others: refused });
        throw refused;
      }
    },
  });
  useEffect(() => {
    if (!waits) return;
    const current = { asked: Promise.resolve() as Promise<unknown>, standing: UNKNOWN };
    open.current = current;
    mutate(false);
    let said = Date.now();
    const onActivity = () => {
      if (current.standing.others || Date.now() - said < SAID_AGAIN_MS) return;
      said = Date.now();
      mutate(false);
    };
    const askAgain = setInterval(() => {
      if (current.standing.others && document.visibilityState === 'visible') mutate(false);
    }, ASKED_AGAIN_MS);
    const onHide = () => {
      if (!current.standing.others) leave({ agencyId, year }, true);
    };
    /** The browser may bring back a page that was left, as it was. */
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) mutate(false);
    };
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) window.addEventListener(event, onActivity);
    window.addEventListener('pagehide', onHide);
    window.addEventListener('pageshow', onShow);
    return () => {
      for (const event of events) window.removeEventListener(event, onActivity);
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('pageshow', onShow);
      clearInterval(askAgain);
      open.current = null;
      setStanding(UNKNOWN);
      void current.asked.then(() => {
        if (current.standing.own) leave({ agencyId, year });
      });
    };
  }, [agencyId, year, waits, mutate]);
  const byOther = reviewer?.isSelf === false ? reviewer.name : null;
  useEffect(() => {
    const known = open.current?.standing;
    if (!known || known === UNKNOWN) return;
    // Somebody took it over, or left it.
    if (Boolean(known.others) !== (byOther !== null)) mutate(false);
  }, [byOther, mutate]);
  return {
    waits,
    ...standing,
    /** Whose it is stays as it was where this does not come about. */
    takeOver: () => mutate(true, { onError: tell }),
    isTaking: isPending && variables === true,
  };
}
