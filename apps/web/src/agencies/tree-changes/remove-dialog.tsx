import type { Agency } from '@zhaojian/contract';
import { Form, Radio } from 'antd';
import { TreeChangeDialog } from './tree-change-dialog.tsx';

interface Removal {
  readonly accounts?: 'move' | 'disable';
}

interface Props {
  readonly agency: Agency;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** 删除 of an agency made by mistake, while nothing was handed in. */
export function RemoveDialog({ agency, parent, open, onClose, onRemoved }: Props) {
  const [form] = Form.useForm<Removal>();
  return (
    <TreeChangeDialog
      open={open}
      title={`删除${agency.name}`}
      okText="删除"
      danger
      form={form}
      changeOf={({ accounts }) => ({
        what: 'remove',
        agencyId: agency.id,
        revision: agency.revision,
        ...(accounts && { accounts }),
      })}
      done={() => `已删除“${agency.name}”，操作记录中可以查到。`}
      onDone={onRemoved}
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>
        只用于误建的机构：它和它的下级在任何年度都没有提交过年报时才能删除，删除后如同没有建过。没有提交过的草稿随之删去，确认前逐份列出。提交过年报的机构请用“撤销”。
      </p>
      <Form.Item name="accounts" label="如果这里已有账号">
        <Radio.Group>
          <Radio value="move">移到{parent?.name ?? '上级机构'}</Radio>
          <Radio value="disable">停用</Radio>
        </Radio.Group>
      </Form.Item>
    </TreeChangeDialog>
  );
}
