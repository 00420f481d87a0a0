import {
  type AreaHandUp,
  SAMPLE_VERDICTS,
  type SampleVerdict,
  sampleVerdictSchema,
  SHORTEST_REASON,
  TEXT_LIMITS,
  tooShortReason,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio } from 'antd';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { judgeSampled } from './area-hand-ups.requests.ts';

interface Values {
  verdict: SampleVerdict;
  words: string;
}

interface Props {
  readonly handUp: AreaHandUp;
  readonly report: AreaHandUp['sample'][number];
  readonly onClose: () => void;
}

/** What a look at one report of the sample found. */
export function JudgeDialog({ handUp, report, onClose }: Props) {
  const { agencyId, agencyName, version, verdict, words, judgedAt } = report;
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const progressChanged = () => queries.invalidateQueries({ queryKey: QUERY_KEYS.progress });
  const sending = useMutation({
    mutationFn: (found: Values) =>
      judgeSampled(handUp, agencyId, {
        version,
        verdict: found.verdict,
        words: found.words?.trim() || null,
        judgedAt,
      }),
    onSuccess: async () => {
      await progressChanged();
      void message.success(`已登记${agencyName}的抽查结果。`);
      onClose();
    },
  });
  const close = () => {
    onClose();
    if (sending.error) void progressChanged();
  };
  return (
    <FormDialog<Values>
      title={`抽查结果：${agencyName} 第 ${version} 版`}
      okText="登记"
      form={form}
      initialValues={{ ...(verdict && { verdict }), words: words ?? '' }}
      sending={sending}
      onFinish={sending.mutate}
      onClose={close}
    >
      <Form.Item name="verdict" rules={[{ required: true, message: '请选择抽查结果。' }]}>
        <Radio.Group
          options={sampleVerdictSchema.options.map((each) => ({
            value: each,
            label: SAMPLE_VERDICTS[each],
          }))}
        />
      </Form.Item>
      <Form.Item
        label="说明"
        name="words"
        dependencies={['verdict']}
        extra="有问题的须写明；上报的辖区可以看到。"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, written: string | undefined) => {
              if (getFieldValue('verdict') !== 'wanting' || (written?.trim().length ?? 0) >= SHORTEST_REASON)
                return;
              throw new Error(tooShortReason('发现的问题'));
            },
          }),
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} />
      </Form.Item>
    </FormDialog>
  );
}
