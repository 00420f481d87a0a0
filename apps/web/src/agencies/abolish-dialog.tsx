import type { Agency } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, InputNumber, Modal } from 'antd';
import { fieldMessages } from '../api/field-messages.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { refusalOf } from '../api/refusal.ts';
import { abolishAgency } from './agencies.queries.ts';

/** The field that each refusal is about. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = { LATER_CHANGE_EXISTS: 'lastYear' };

interface Props {
  readonly agency: Agency;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 撤销: the agency reports for a last year; everything up to it stays. */
export function AbolishDialog({ agency, year, open, onClose }: Props) {
  const [form] = Form.useForm<{ lastYear: number }>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const abolishing = useMutation({
    mutationFn: ({ lastYear }: { lastYear: number }) => abolishAgency(agency.id, { lastYear }),
    onSuccess: async (_, { lastYear }) => {
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      void message.success(
        `“${agency.name}”最后报送 ${lastYear} 年度，${lastYear + 1} 年度起不再应报；以往的报告都保留。`,
      );
      onClose();
    },
    onError: (error) => form.setFields(fieldMessages(refusalOf(error), FIELD_OF_CODE) as never),
  });
  return (
    <Modal
      open={open}
      title={`撤销${agency.name}`}
      okText="撤销机构"
      okButtonProps={{ danger: true }}
      confirmLoading={abolishing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => abolishing.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ lastYear: year }}
        onFinish={(values) => abolishing.mutate(values)}
      >
        <p style={{ marginBottom: 12 }}>
          撤销后，该机构从下一年度起不再应报、不再出现在机构树中；截至最后年度的报告、统计和操作记录都保留。有下级机构的，请先移走或撤销下级。
        </p>
        <Form.Item
          label="最后报送的年度"
          name="lastYear"
          rules={[{ required: true, message: '请填写最后报送的年度。' }]}
        >
          <InputNumber min={agency.fromYear} max={2100} precision={0} suffix="年度" style={{ width: 160 }} />
        </Form.Item>
        <RefusalAlert error={abolishing.error} atField={FIELD_OF_CODE} />
      </Form>
    </Modal>
  );
}
