import {
  type Submission,
  TEXT_LIMITS,
  type Transition,
  transitionOf,
  transitionReasonSchema,
  wordsFor,
} from '@zhaojian/contract';
import { Form, Input } from 'antd';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';

interface Props {
  readonly transition: Transition;
  readonly report: Pick<Submission, 'agencyName' | 'year' | 'coversArea'>;
  readonly sending: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
  readonly onTake: (reason: string) => void;
  readonly onClose: () => void;
}

/** A step that asks for a reason, with what it will do. A refusal is shown here and what was written stays. */
export function ReasonDialog({ transition, report, sending, onTake, onClose }: Props) {
  const { agencyName, year, coversArea } = report;
  const { name, warning } = transitionOf(transition);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <FormDialog
      title={`${name}：${agencyName} ${year} 年度报告`}
      okText={name}
      danger
      form={form}
      sending={sending}
      onFinish={({ reason }) => onTake(reason.trim())}
      onClose={onClose}
    >
      {warning && <p style={{ marginBottom: 12 }}>{wordsFor(warning, coversArea)}</p>}
      <Form.Item
        label="原因"
        name="reason"
        extra="记入经过和操作记录。"
        rules={[fitsSchema(transitionReasonSchema(transition))]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
