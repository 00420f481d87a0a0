import { type Reviewer, reviewerSchema, ROUTES } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { request } from '../../api/request.ts';
import type { Task } from '../../submissions/submissions.requests.ts';

/** So often at most it is said that the reviewer is still at it. */
const SAID_AGAIN_MS = 60_000;

const take = ({ agencyId, year }: Task, takeOver: boolean): Promise<Reviewer> =>
  request('PUT', ROUTES.reviewClaim, {
    parameters: { agencyId, year },
    body: { takeOver },
    answer: reviewerSchema,
  });

/**
 * Says that a report which waits is being reviewed by who has it open, goes on to say so while they do something, and that they left
 * it when they did. Where somebody else is at it, who that is, and the way to take over from them.
 */
export function useReviewClaim({ agencyId, year }: Task, waits: boolean) {
  const asked = useRef<Promise<Reviewer> | null>(null);
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: (takeOver: boolean) => {
      asked.current = take({ agencyId, year }, takeOver);
      return asked.current;
    },
  });
  const isOurs = useRef(false);
  useEffect(() => {
    isOurs.current = data !== undefined;
  }, [data]);
  useEffect(() => {
    if (!waits) return;
    mutate(false);
    let said = Date.now();
    const onActivity = () => {
      if (!isOurs.current || Date.now() - said < SAID_AGAIN_MS) return;
      said = Date.now();
      mutate(false);
    };
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) window.addEventListener(event, onActivity);
    return () => {
      for (const event of events) window.removeEventListener(event, onActivity);
      reset();
      // Nobody waits for the answer: where it does not arrive, the claim lapses by itself.
      void asked.current
        ?.then(() =>
          request('DELETE', ROUTES.reviewClaim, {
            parameters: { agencyId, year },
            whenSignedOut: 'refuse',
          }),
        )
        .catch(() => undefined);
      asked.current = null;
    };
  }, [agencyId, year, waits, mutate, reset]);
  const refusal = error && refusalOf(error);
  return {
    waits,
    own: data ?? null,
    /** Why it is not theirs: somebody else is reviewing it. */
    others: refusal?.actionable === 'REVIEWED_BY_OTHER' ? error : null,
    takeOver: () => mutate(true),
    isTaking: isPending,
  };
}
