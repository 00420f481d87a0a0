import { TEXT_LIMITS, type Transition, transitionOf, transitionReasonSchema } from '@zhaojian/contract';
import { Form, Input, Modal } from 'antd';
import { fitsSchema } from '../../page/fits-schema.ts';
import { DecisionRefused } from './decision-refused.tsx';

interface Props {
  readonly transition: Transition;
  readonly agencyName: string;
  readonly year: number;
  readonly sending: boolean;
  /** Why it was refused; null while it was not. */
  readonly error: unknown;
  readonly onTake: (reason: string) => void;
  readonly onLookAgain: () => void;
  readonly onClose: () => void;
}

/** A step that asks for a reason, with what it will do. A refusal is shown here and what was written stays. */
export function ReasonDialog(props: Props) {
  const { transition, agencyName, year, sending, error, onTake, onLookAgain, onClose } = props;
  const { name, warning, asks } = transitionOf(transition);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={`${name}：${agencyName} ${year} 年度报告`}
      okText={name}
      okButtonProps={{ danger: true }}
      confirmLoading={sending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {warning && <p style={{ marginBottom: 12 }}>{warning}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => onTake(reason.trim())}
      >
        <Form.Item
          label="原因"
          name="reason"
          extra="记入经过和操作记录。"
          rules={asks.reason ? [fitsSchema(transitionReasonSchema(transition))] : []}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} autoFocus />
        </Form.Item>
      </Form>
      {error !== null && <DecisionRefused error={error} onLookAgain={onLookAgain} />}
    </Modal>
  );
}
