import { useMutation, useQueryClient } from '@tanstack/react-query';
import { consequencesOf, type Submission, transitionOf, wordsFor } from '@zhaojian/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { isUnreachable } from '../api/refusal.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { Dialog } from '../page/dialogs/dialog.tsx';
import { submissionHistoryQuery, submissionQuery } from '../submissions/submissions.queries.ts';
import { takeStep } from '../submissions/submissions.requests.ts';

/** Takes back what was handed in, as long as nobody has opened it; somebody may have since the page was drawn. */
export function TakeBackButton({ submission }: { readonly submission: Submission }) {
  const { agencyId, agencyName, year, coversArea, submittedVersion } = submission;
  const transition = submission.transitions.find((step) => consequencesOf(step).takesBack);
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const key = submissionQuery(agencyId, year).queryKey;
  const taking = useMutation({
    mutationFn: (step: NonNullable<typeof transition>) =>
      takeStep({ agencyId, year }, step, { version: submittedVersion ?? 0 }),
    onSuccess: (now, step) => {
      setOpen(false);
      queries.setQueryData(key, now);
      void queries.invalidateQueries({ queryKey: submissionHistoryQuery(agencyId).queryKey });
      void message.success(transitionOf(step).done(agencyName, coversArea));
    },
  });
  const close = () => {
    setOpen(false);
    if (taking.error) void queries.invalidateQueries({ queryKey: key });
    taking.reset();
  };
  if (!transition) return null;
  const { name, warning } = transitionOf(transition);
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {name}
      </Button>
      {open && (
        <Dialog
          title={`${name}：${year} 年度报告第 ${submittedVersion ?? ''} 版`}
          decision={{
            okText: name,
            // What was refused stays so; what did not arrive may be sent again.
            disabled: taking.isError && !isUnreachable(taking.error),
            isPending: taking.isPending,
            onOk: () => taking.mutate(transition),
          }}
          onClose={close}
        >
          {warning && <p style={{ marginBottom: 12 }}>{wordsFor(warning, coversArea)}</p>}
          <RefusalAlert error={taking.error} />
        </Dialog>
      )}
    </>
  );
}
