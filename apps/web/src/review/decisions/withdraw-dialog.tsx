import { withdrawAcceptanceSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { Form, Input, Modal } from 'antd';
import { fitsSchema } from '../../page/fits-schema.ts';

interface Props {
  readonly agencyName: string;
  readonly open: boolean;
  readonly onWithdraw: (reason: string) => void;
  readonly onClose: () => void;
}

/** 撤回通过: with the reason, because figures that were read disappear from the totals. */
export function WithdrawDialog({ agencyName, open, onWithdraw, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={open}
      title={`撤回对${agencyName}报告的通过`}
      okText="撤回通过"
      okButtonProps={{ danger: true }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p style={{ marginBottom: 12 }}>
        撤回后，这份报告的数据立即从统计中减去，状态回到“已提交”，可再通过或退回。下一年度报告的跨年勾稽也会随之重算。
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ reason }) => {
          onWithdraw(reason.trim());
          onClose();
        }}
      >
        <Form.Item
          label="原因"
          name="reason"
          extra="记入经过和操作记录。"
          rules={[fitsSchema(withdrawAcceptanceSchema.shape.reason)]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
