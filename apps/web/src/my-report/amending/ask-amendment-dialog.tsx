import { type AskAmendment, askAmendmentSchema, type Submission, TEXT_LIMITS } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { askAmendment } from '../../amendments/amendments.requests.ts';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { submissionQuery } from '../../submissions/submissions.queries.ts';

type Values = Pick<AskAmendment, 'concerns' | 'reason'>;

interface Props {
  readonly submission: Submission;
  readonly onClose: () => void;
}

/** What is to be corrected in the accepted report, and why. */
export function AskAmendmentDialog({ submission, onClose }: Props) {
  const { agencyId, year, acceptedVersion, publication } = submission;
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sending = useMutation({
    mutationFn: (values: Values) =>
      askAmendment({ agencyId, year }, { version: acceptedVersion ?? 0, ...values }),
    onSuccess: (now) => {
      queries.setQueryData(submissionQuery(agencyId, year).queryKey, now);
      void message.success('已申请更正，主管部门答复后会通知本机关。');
      onClose();
    },
  });
  return (
    <FormDialog<Values>
      title={`申请更正：${year} 年度报告第 ${acceptedVersion ?? ''} 版`}
      okText="提出申请"
      form={form}
      sending={sending}
      onFinish={sending.mutate}
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>
        主管部门同意后，这一版的数据从统计中减去，报告退回本机关更正。
        {publication && '已经公开的年报，更正通过后须在网站上换成新的一版。'}
      </p>
      <Form.Item
        label="要更正的地方"
        name="concerns"
        extra="写明第几部分、哪一格或哪一句，例如：三、自然人·本年新收，3 件应为 5 件。"
        rules={[fitsSchema(askAmendmentSchema.shape.concerns)]}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={TEXT_LIMITS.amendmentConcerns}
          autoFocus
        />
      </Form.Item>
      <Form.Item label="理由" name="reason" rules={[fitsSchema(askAmendmentSchema.shape.reason)]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} />
      </Form.Item>
    </FormDialog>
  );
}
