import {
  type Amendment,
  type DeclineAmendment,
  declineAmendmentSchema,
  type Submission,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { declineAmendment } from '../../amendments/amendments.requests.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';

type Values = Pick<DeclineAmendment, 'words'>;

interface Props {
  readonly submission: Submission;
  readonly amendment: Amendment;
  readonly onClose: () => void;
}

/** Why the report stays as it is. */
export function DeclineDialog({ submission, amendment, onClose }: Props) {
  const { agencyId, agencyName, year } = submission;
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sending = useMutation({
    mutationFn: ({ words }: Values) => declineAmendment({ agencyId, year }, { id: amendment.id, words }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.submissions });
      void message.success(`已答复${agencyName}：不同意更正，报告保持不变。`);
      onClose();
    },
  });
  const close = () => {
    onClose();
    // Somebody else may have answered: what is offered next is to be about the newest.
    if (sending.error) void queries.invalidateQueries({ queryKey: QUERY_KEYS.submissions });
  };
  return (
    <FormDialog<Values>
      title={`不同意更正：${agencyName} ${year} 年度报告`}
      okText="不同意"
      form={form}
      sending={sending}
      onFinish={sending.mutate}
      onClose={close}
    >
      <p style={{ marginBottom: 12 }}>报告保持通过，数据不变；原因会通知单位，单位可以再次申请。</p>
      <Form.Item
        label="原因"
        name="words"
        extra="记入操作记录。"
        rules={[fitsSchema(declineAmendmentSchema.shape.words)]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
