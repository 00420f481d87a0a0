import { isWaiting, type QueueRow, type Transition, type TransitionBody } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { takeStep, type Task } from '../../submissions/submissions.requests.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';

/** A decision that has been taken, with the report offered next. */
export interface TakenDecision {
  readonly transition: Transition;
  /** Whether the report still waits for the one who decided: there is nothing to go on to. */
  readonly staysHere: boolean;
  readonly next: QueueRow | null;
}

interface Wanted {
  readonly transition: Transition;
  readonly body: TransitionBody;
}

/**
 * Takes decisions on one report. `next` is asked for before the queue changes, so that it is the report after this
 * one. A refused decision leaves everything as it was, what was written included.
 */
export function useDecision(task: Task, next: () => QueueRow | null) {
  const queries = useQueryClient();
  const [taken, setTaken] = useState<TakenDecision | null>(null);
  const refresh = () =>
    Promise.all(
      [QUERY_KEYS.submissions, QUERY_KEYS.progress, QUERY_KEYS.statistics, QUERY_KEYS.improvementItems].map(
        (queryKey) => queries.invalidateQueries({ queryKey }),
      ),
    );
  const deciding = useMutation({
    mutationFn: async ({ transition, body }: Wanted): Promise<TakenDecision> => {
      const offered = next();
      const { state, transitions } = await takeStep(task, transition, body);
      return { transition, staysHere: isWaiting(state) && transitions.length > 0, next: offered };
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
