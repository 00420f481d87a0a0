import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { recordStateQuery, verifyNow } from '../audit.queries.ts';
import { CHAIN_NOTE, RecordChain } from './record-chain.tsx';

/** Whether the record holds, and a button to verify it now: for those who audit the whole area. */
export function VerificationPanel() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const state = useQuery(recordStateQuery);
  const verifying = useMutation({
    mutationFn: verifyNow,
    onSuccess: (now) => {
      queries.setQueryData(recordStateQuery.queryKey, now);
      void message.success('已开始核验，完成后这里会更新；一百万条约需半分钟。');
    },
  });
  return (
    <Panel
      title="核验"
      note={CHAIN_NOTE}
      actions={
        <Button loading={verifying.isPending} onClick={() => verifying.mutate()}>
          立即核验
        </Button>
      }
    >
      <RefusalAlert error={state.error ?? verifying.error} />
      {state.data && <RecordChain record={state.data} />}
    </Panel>
  );
}
