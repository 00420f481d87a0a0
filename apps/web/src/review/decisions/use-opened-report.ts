import type { Submission, SubmissionEvent } from '@zhaojian/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import type { Task } from '../../submissions/submissions.requests.ts';
import { versionToReview } from '../reviewed-version.ts';

interface Opened {
  readonly task: string;
  readonly version: number | null;
  /** How many steps had been taken. */
  readonly steps: number;
}

/**
 * A report as it was when its page was opened: the version that is being read stays, whatever others do, until its reader asks for
 * the newest.
 */
export function useOpenedReport({ agencyId, year }: Task, { data, isFetching }: UseQueryResult<Submission>) {
  const { displayName } = useSession().account;
  const task = `${agencyId} ${year}`;
  const [opened, setOpened] = useState<Opened | null>(null);
  const newest = data ? versionToReview(data) : null;
  const isOpened = opened?.task === task;
  // What is kept from an earlier visit is not what they open.
  if (data && !isOpened && !isFetching) setOpened({ task, version: newest, steps: data.events.length });
  const since: readonly SubmissionEvent[] =
    data && isOpened ? data.events.slice(0, data.events.length - opened.steps) : [];
  return {
    version: (isOpened ? opened.version : null) ?? newest,
    newest,
    /** What others did with it since, the newest first. */
    byOthers: since.filter(({ actor }) => actor !== displayName),
    lookAgain: () => setOpened(null),
  };
}
