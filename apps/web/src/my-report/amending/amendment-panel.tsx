import { isCounted, openAmendment, type Submission } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { AmendmentRequest } from '../../amendments/amendment-request.tsx';
import { takeAmendmentBack } from '../../amendments/amendments.requests.ts';
import { ReplacedVersions } from '../../amendments/replaced-versions.tsx';
import { useRefusalMessage } from '../../api/use-refusal-message.ts';
import { Panel } from '../../page/panel.tsx';
import { submissionQuery } from '../../submissions/submissions.queries.ts';
import { AskAmendmentDialog } from './ask-amendment-dialog.tsx';

/** Asking to correct the accepted report, what was said to it, and what was corrected so. */
export function AmendmentPanel({ submission }: { readonly submission: Submission }) {
  const { agencyId, year, state, amendments } = submission;
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const tell = useRefusalMessage();
  const { queryKey } = submissionQuery(agencyId, year);
  const takingBack = useMutation({
    mutationFn: () => takeAmendmentBack({ agencyId, year }),
    onSuccess: (now) => {
      queries.setQueryData(queryKey, now);
      void message.success('已撤回更正申请，报告保持不变。');
    },
    // Somebody may have answered it.
    onError: (error) => {
      tell(error);
      void queries.invalidateQueries({ queryKey });
    },
  });
  const open = openAmendment(submission);
  const mayAsk = isCounted(state) && !open;
  if (!mayAsk && amendments.length === 0) return null;
  const [newest] = amendments;
  return (
    <Panel
      title="更正已通过的报告"
      note={
        open
          ? '主管部门答复以前，报告照常有效、计入统计；申请可以撤回。'
          : '已通过的报告确有错误的，可以申请更正。主管部门同意后报告退回本机关，改好后重新提交、重新审核。'
      }
      actions={
        open ? (
          <Popconfirm
            title="撤回更正申请？"
            description="报告保持不变，以后还可以再申请。"
            okText="撤回申请"
            onConfirm={() => takingBack.mutate()}
          >
            <Button loading={takingBack.isPending}>撤回申请</Button>
          </Popconfirm>
        ) : (
          mayAsk && <Button onClick={() => setAsking(true)}>申请更正</Button>
        )
      }
    >
      {newest && newest.replacedBy === null && <AmendmentRequest amendment={newest} />}
      <ReplacedVersions submission={submission} />
      {asking && <AskAmendmentDialog submission={submission} onClose={() => setAsking(false)} />}
    </Panel>
  );
}
