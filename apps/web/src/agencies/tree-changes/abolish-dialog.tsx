import type { Agency } from '@zhaojian/contract';
import { Form, Radio } from 'antd';
import { AgencyPicker } from '../../area/agency-picker.tsx';
import { YearField } from '../../dates/year-field.tsx';
import { TreeChangeDialog } from './tree-change-dialog.tsx';

interface Abolition {
  readonly lastYear: number;
  readonly succeeded?: boolean;
  readonly successorIds?: string;
}

interface Props {
  readonly agency: Agency;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 撤销: the agency reports for a last year, with or without successors; everything up to it stays. */
export function AbolishDialog({ agency, year, open, onClose }: Props) {
  const [form] = Form.useForm<Abolition>();
  const chosenYear = Form.useWatch('lastYear', form) ?? year;
  const succeeded = Form.useWatch('succeeded', form);
  return (
    <TreeChangeDialog
      open={open}
      title={`撤销${agency.name}`}
      okText="撤销机构"
      danger
      form={form}
      initialValues={{ lastYear: year }}
      changeOf={({ lastYear, successorIds }) => ({
        what: 'abolish',
        agencyId: agency.id,
        revision: agency.revision,
        lastYear,
        successorIds: successorIds ? [successorIds] : [],
      })}
      done={({ lastYear }) =>
        `“${agency.name}”最后报送 ${lastYear} 年度，${lastYear + 1} 年度起不再应报；以往的报告都保留。`
      }
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>
        撤销后，该机构从下一年度起不再应报、不再出现在机构树中；截至最后年度的报告、统计和操作记录都保留。误建的机构请用“删除”。
      </p>
      <YearField label="最后报送的年度" name="lastYear" />
      <Form.Item
        label="由谁承接"
        name="succeeded"
        rules={[{ required: true, message: '请说明有没有承接机构。' }]}
      >
        <Radio.Group>
          <Radio value={true}>有承接机构</Radio>
          <Radio value={false}>没有承接机构</Radio>
        </Radio.Group>
      </Form.Item>
      {succeeded === true && (
        <Form.Item
          label="承接机构"
          name="successorIds"
          extra="下级机构随之转到它下面；它下一年度的“上年结转”与本机构的“结转下年度”核对。"
          rules={[{ required: true, message: '请选择承接机构。' }]}
        >
          <AgencyPicker year={chosenYear + 1} />
        </Form.Item>
      )}
      {succeeded === false && agency.childCount > 0 && (
        <p className="quiet">它有 {agency.childCount} 个下级机构，没有承接机构时请先移走或撤销它们。</p>
      )}
    </TreeChangeDialog>
  );
}
