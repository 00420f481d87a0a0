import { notifyManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReportVersion, type Submission, transitionOf, withVersion } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { App } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isUnreachable, type Refusal, refusalOf } from '../../api/refusal.ts';
import {
  submissionHistoryQuery,
  submissionKey,
  submissionQuery,
  versionQuery,
} from '../../submissions/submissions.queries.ts';
import { saveVersion, takeStep, type Task } from '../../submissions/submissions.requests.ts';
import { useSession } from '../../session/use-session.ts';
import {
  countEdits,
  type EditHistory,
  type Edits,
  editsSince,
  effectiveEdits,
  takenOverToSave,
} from '../edits/edits.ts';
import type { Handover } from './submit-dialog.tsx';

interface Saving {
  readonly base: Report;
  readonly history: EditHistory;
  readonly unsaved: Edits;
  readonly unsavedCount: number;
  /** Whether a version of these edits asks for its reason. */
  readonly reasonNeeded: boolean;
  readonly restart: (edits: Edits) => void;
  /** A version was saved with this reason. */
  readonly onSaved: (reason: string) => void;
}

/** What is sent to be saved, as it was when it was sent. */
interface Sent {
  readonly edits: Edits;
  readonly typed: Edits;
  readonly base: Report;
  readonly reason: string;
}

/** Seconds until it is tried again where the platform was not reached: after the first time, the second …, and from then on. */
const PAUSES = [3, 5, 10, 20];
const LONGEST_PAUSE = 30;

/** Saving what was typed as a version, and handing the newest version in: one at a time. */
export function useSaving(submission: Submission, saves: Saving) {
  const { base, history, unsaved, unsavedCount, reasonNeeded, restart, onSaved } = saves;
  const task: Task = { agencyId: submission.agencyId, year: submission.year };
  const { displayName } = useSession().account;
  const queries = useQueryClient();
  const { message } = App.useApp();
  /** How often the platform was not reached since it last was. */
  const [failures, setFailures] = useState(0);
  /** Sent without an answer since the last save: the platform may have it all the same. */
  const unanswered = useRef<readonly Sent[]>([]);
  /** What is typed by now, which may be more than what is on its way. */
  const typedNow = useRef(history.present);
  useLayoutEffect(() => {
    typedNow.current = history.present;
  });

  /** The state may have moved on, whether it went well or not: see what it is now. */
  const lookAgain = () => queries.invalidateQueries({ queryKey: submissionKey(task.agencyId, task.year) });

  const store = ({ edits, reason }: Sent): Promise<ReportVersion> =>
    saveVersion(task, {
      basedOn: edits.basedOn,
      figures: { ...edits.figures },
      narratives: { ...edits.narratives },
      reason: reason === '' ? null : reason,
      takenOver: takenOverToSave(edits),
    });

  /** Where the newer version is one's own, saved by a try that got no answer, only what it does not hold is saved. */
  const storeRest = async (sent: Sent, conflict: Refusal): Promise<ReportVersion> => {
    const number = Number(conflict.details['version']);
    if (unanswered.current.length === 0 || !Number.isInteger(number)) throw conflict;
    const newest = await queries.fetchQuery(versionQuery(task.agencyId, task.year, number));
    const left = (edits: Edits) => effectiveEdits(newest.report, { ...edits, basedOn: number });
    const isOwn =
      newest.author === displayName && unanswered.current.some(({ edits }) => countEdits(left(edits)) === 0);
    if (!isOwn) throw conflict;
    const rest = left(sent.edits);
    return countEdits(rest) === 0 ? newest : store({ ...sent, edits: rest });
  };

  const keep = async (sent: Sent): Promise<ReportVersion> => {
    const saved = await store(sent)
      .catch((error: unknown) => {
        if (refusalOf(error).code === 'VERSION_CONFLICT') return storeRest(sent, refusalOf(error));
        throw error;
      })
      .catch((error: unknown) => {
        if (isUnreachable(error)) unanswered.current = [...unanswered.current, sent];
        throw error;
      });
    unanswered.current = [];
    setFailures(0);
    onSaved(sent.reason);
    // At once, so that what was typed meanwhile never seems to be on a version before the newest.
    notifyManager.batch(() => {
      queries.setQueryData(versionQuery(task.agencyId, task.year, saved.number).queryKey, saved);
      queries.setQueryData(submissionQuery(task.agencyId, task.year).queryKey, {
        ...submission,
        state: withVersion(submission.state),
        latestVersion: saved.number,
      });
      notifyManager.schedule(() => restart(editsSince(sent, typedNow.current, saved)));
    });
    void lookAgain();
    return saved;
  };

  const sending = (reason: string): Sent => ({ edits: unsaved, typed: history.present, base, reason });

  const saving = useMutation({
    // Without a network it is to fail at once, and to be said.
    networkMode: 'always',
    mutationFn: keep,
    onSuccess: (saved) => void message.success(`已保存为第 ${saved.number} 版。`),
    onError: (error) => {
      setFailures(isUnreachable(error) ? (before) => before + 1 : 0);
      if (refusalOf(error).status === 409) void lookAgain();
    },
  });
  const { isPending, variables: sentLast, mutate } = saving;
  // What was typed is gone, so nothing waits to be saved.
  if (failures > 0 && unsavedCount === 0 && !isPending) setFailures(0);

  const submitting = useMutation({
    networkMode: 'always',
    mutationFn: async ({ reason, explanations }: Handover): Promise<Submission> => {
      const version =
        unsavedCount > 0 ? (await keep(sending(reason))).number : (submission.latestVersion ?? 0);
      return takeStep(task, 'submit', { version, explanations });
    },
    onSuccess: (now) => {
      queries.setQueryData(submissionQuery(task.agencyId, task.year).queryKey, now);
      void queries.invalidateQueries({ queryKey: submissionHistoryQuery(task.agencyId).queryKey });
      void message.success(transitionOf('submit').done(now.agencyName, now.coversArea));
    },
    onError: (error) => {
      if (refusalOf(error).status === 409) void lookAgain();
    },
  });

  const busy = isPending || submitting.isPending;
  const saveAgain = useRef(() => {});
  useLayoutEffect(() => {
    saveAgain.current = () => {
      // A reason holds for what it was given for, not for what was typed since.
      if (!busy) mutate(reasonNeeded && sentLast ? sentLast : sending(''));
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

  /** Null unless the platform was not reached and it is tried again. */
  const retry =
    failures > 0
      ? {
          attempt: failures,
          now: () => saveAgain.current(),
          /** What was typed since asks for a reason of its own. */
          reasonDue: reasonNeeded && sentLast?.typed !== history.present,
        }
      : null;
  const save = (reason: string, outcome?: Parameters<typeof mutate>[1]) => {
    if (!busy) mutate(sending(reason), outcome);
  };
  return { saving, save, submitting, retry, busy };
}
