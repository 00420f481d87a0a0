import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReportVersion, type Submission, transitionOf, withVersion } from '@zhaojian/contract';
import { App } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isUnreachable, refusalOf } from '../../api/refusal.ts';
import { submissionKey, submissionQuery, versionQuery } from '../../submissions/submissions.queries.ts';
import { saveVersion, takeStep, type Task } from '../../submissions/submissions.requests.ts';
import { type Edits, noEdits, takenOverToSave } from '../edits/edits.ts';
import type { Handover } from './submit-dialog.tsx';
import { QUERY_KEYS } from '../../api/query-keys.ts';

interface Saving {
  readonly unsaved: Edits;
  readonly unsavedCount: number;
  readonly restart: (edits: Edits) => void;
}

/** Seconds until it is tried again where the platform was not reached: after the first time, the second …, and from then on. */
const PAUSES = [3, 5, 10, 20];
const LONGEST_PAUSE = 30;

/** Saving what was typed as a version, and handing the newest version in. */
export function useSaving(submission: Submission, { unsaved, unsavedCount, restart }: Saving) {
  const task: Task = { agencyId: submission.agencyId, year: submission.year };
  const queries = useQueryClient();
  const { message } = App.useApp();
  /** How often the platform was not reached since it last was. */
  const [failures, setFailures] = useState(0);

  /** The state may have moved on, whether it went well or not: see what it is now. */
  const lookAgain = () => queries.invalidateQueries({ queryKey: submissionKey(task.agencyId, task.year) });

  const keep = async (reason: string): Promise<ReportVersion> => {
    const saved = await saveVersion(task, {
      basedOn: unsaved.basedOn,
      figures: { ...unsaved.figures },
      narratives: { ...unsaved.narratives },
      reason: reason === '' ? null : reason,
      takenOver: takenOverToSave(unsaved),
    });
    queries.setQueryData(versionQuery(task.agencyId, task.year, saved.number).queryKey, saved);
    queries.setQueryData(submissionQuery(task.agencyId, task.year).queryKey, {
      ...submission,
      state: withVersion(submission.state),
      latestVersion: saved.number,
    });
    restart(noEdits(saved.number));
    void lookAgain();
    return saved;
  };

  const saving = useMutation({
    // Without a network it is to fail at once, and to be said.
    networkMode: 'always',
    mutationFn: keep,
    onSuccess: (saved) => {
      setFailures(0);
      void message.success(`已保存为第 ${saved.number} 版。`);
    },
    onError: (error) => {
      setFailures(isUnreachable(error) ? (before) => before + 1 : 0);
      if (refusalOf(error).status === 409) void lookAgain();
    },
  });
  const { isPending, variables = '', mutate } = saving;
  // What was typed is gone, so nothing waits to be saved.
  if (failures > 0 && unsavedCount === 0 && !isPending) setFailures(0);

  const saveAgain = useRef(() => {});
  useLayoutEffect(() => {
    saveAgain.current = () => {
      if (!isPending) mutate(variables);
    };
  });
  useEffect(() => {
    if (failures === 0) return undefined;
    const again = () => saveAgain.current();
    const timer = setTimeout(again, (PAUSES[failures - 1] ?? LONGEST_PAUSE) * 1000);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [failures]);

  const submitting = useMutation({
    networkMode: 'always',
    mutationFn: async ({ reason, explanations }: Handover): Promise<Submission> => {
      const version = unsavedCount > 0 ? (await keep(reason)).number : (submission.latestVersion ?? 0);
      return takeStep(task, 'submit', { version, explanations });
    },
    onSuccess: (now) => {
      queries.setQueryData(submissionQuery(task.agencyId, task.year).queryKey, now);
      void queries.invalidateQueries({ queryKey: [...QUERY_KEYS.submissions, task.agencyId, 'history'] });
      void message.success(transitionOf('submit').done(now.agencyName, now.coversArea));
    },
    onError: (error) => {
      if (refusalOf(error).status === 409) void lookAgain();
    },
  });

  /** Null unless the platform was not reached and it is tried again, with whatever was typed meanwhile. */
  const retry = failures > 0 ? { attempt: failures, now: () => saveAgain.current() } : null;
  return { saving, submitting, retry };
}
