import type { Agency } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, InputNumber } from 'antd';
import { FormDialog } from '../page/form-dialog.tsx';
import { abolishAgency } from '../area/agencies.queries.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

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
    mutationFn: ({ lastYear }: { lastYear: number }) =>
      abolishAgency(agency.id, { lastYear, revision: agency.revision }),
    // Somebody else may have changed it: what is sent next is to be about the newest.
    onError: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies }),
    onSuccess: async (_, { lastYear }) => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies });
      void message.success(
        `“${agency.name}”最后报送 ${lastYear} 年度，${lastYear + 1} 年度起不再应报；以往的报告都保留。`,
      );
      onClose();
    },
  });
  return (
    <FormDialog
      open={open}
      title={`撤销${agency.name}`}
      okText="撤销机构"
      danger
      form={form}
      initialValues={{ lastYear: year }}
      sending={abolishing}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(values) => abolishing.mutate(values)}
      onClose={onClose}
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
    </FormDialog>
  );
}
