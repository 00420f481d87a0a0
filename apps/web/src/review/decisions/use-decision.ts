import type { Submission, SubmissionRow } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  acceptReport,
  returnReport,
  withdrawAcceptance,
  type Task,
} from '../../submissions/submissions.requests.ts';

export type DecisionKind = 'accepted' | 'returned' | 'withdrawn';

/** A decision that has been taken, with the report offered next. */
export interface TakenDecision {
  readonly kind: DecisionKind;
  readonly next: SubmissionRow | null;
}

interface Wanted {
  readonly kind: DecisionKind;
  readonly version: number;
  /** Asked for when returning and withdrawing. */
  readonly reason: string;
}

const act = (task: Task, { kind, version, reason }: Wanted): Promise<Submission> => {
  if (kind === 'accepted') return acceptReport(task, { version });
  return kind === 'returned' ? returnReport(task, { version, reason }) : withdrawAcceptance(task, { reason });
};

/**
 * Takes decisions on one report. `next` is asked for before the queue changes, so that it is the report after this
 * one. A refused decision leaves everything as it was, what was written included.
 */
export function useDecision(task: Task, next: () => SubmissionRow | null) {
  const queries = useQueryClient();
  const [taken, setTaken] = useState<TakenDecision | null>(null);
  const refresh = () =>
    Promise.all(
      [['submissions'], ['progress'], ['statistics'], ['improvement-items']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const deciding = useMutation({
    mutationFn: async (wanted: Wanted): Promise<TakenDecision> => {
      const offered = next();
      await act(task, wanted);
      return { kind: wanted.kind, next: offered };
    },
    onSuccess: async (decision) => {
      setTaken(decision);
      await refresh();
    },
  });
  /** Shows the newest state after somebody else decided. */
  const lookAgain = async () => {
    await refresh();
    deciding.reset();
  };
  return { taken, deciding, lookAgain };
}
