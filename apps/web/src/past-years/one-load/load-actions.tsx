import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type PastYearLoad, takePastYearLoadSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { cancelLoad, checkLoadAnew, takeLoad } from '../past-years.requests.ts';
import { countsText } from './load-sentence.ts';
import styles from './load-actions.module.css';

/** Confirming, checking again and cancelling, where each can be done. */
export function LoadActions({ load }: { readonly load: PastYearLoad }) {
  const queries = useQueryClient();
  const [confirming, setConfirming] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: QUERY_KEYS.pastYears });
  const cancelling = useMutation({ mutationFn: () => cancelLoad(load.id), onSettled: refresh });
  const checking = useMutation({ mutationFn: () => checkLoadAnew(load.id), onSettled: refresh });
  const { state, digest } = load;
  const error = checking.error ?? cancelling.error;
  const canBeCancelled = ['checking', 'ready', 'wrong', 'refused'].includes(state);
  return (
    <div className={styles['actions']}>
      <RefusalAlert error={error} />
      {canBeCancelled && (
        <Popconfirm
          title="不补录这一次的？"
          description="核对的结果不再保留，平台上的数据不变。"
          okText="不补录"
          cancelText="返回"
          onConfirm={() => cancelling.mutate()}
        >
          <Button loading={cancelling.isPending}>不补录</Button>
        </Popconfirm>
      )}
      {(state === 'ready' || state === 'refused') && (
        <Button
          type={state === 'refused' ? 'primary' : 'default'}
          loading={checking.isPending}
          onClick={() => checking.mutate()}
        >
          重新核对
        </Button>
      )}
      {state === 'ready' && digest !== null && (
        <Button type="primary" onClick={() => setConfirming(true)}>
          确认补录
        </Button>
      )}
      {confirming && digest !== null && (
        <ConfirmDialog load={load} digest={digest} onDone={refresh} onClose={() => setConfirming(false)} />
      )}
    </div>
  );
}

interface ConfirmProps {
  readonly load: PastYearLoad;
  readonly digest: string;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** One reason for all; it is the explanation of whatever the reports fail. */
function ConfirmDialog({ load, digest, onDone, onClose }: ConfirmProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const errors = load.findings.filter(({ severity }) => severity === 'error');
  const taking = useMutation({
    mutationFn: ({ reason }: { reason: string }) => takeLoad(load.id, { digest, reason: reason.trim() }),
    onSuccess: async () => {
      onClose();
      await onDone();
    },
  });
  const { before, after } = load.totals.reports;
  return (
    <FormDialog
      title={`确认补录 ${load.year} 年度`}
      okText="确认补录"
      form={form}
      sending={taking}
      onFinish={(values) => taking.mutate(values)}
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>
        {countsText(load)}。汇总由 {before} 份变为 {after} 份。全部一次生效，有一份不成，全部不补录。
        {errors.length > 0 && '有不符的报告也会计入，下面写明的依据就是对这些不符的说明。'}
      </p>
      <Form.Item
        label="补录的依据"
        name="reason"
        extra="例如“按存档的各单位年报补录”。记入每一份报告的经过和操作记录。"
        rules={[fitsSchema(takePastYearLoadSchema.shape.reason)]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
