import type { Agency } from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { Button, Form, Radio } from 'antd';
import { YearField } from '../../dates/year-field.tsx';
import { SuccessorFields, successorOf, type SuccessorValues } from './successor-fields.tsx';
import { TreeChangeDialog } from './tree-change-dialog.tsx';

interface Split {
  readonly fromYear: number;
  readonly continues: boolean;
  readonly into: SuccessorValues[];
}

interface Props {
  readonly agency: Agency;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSplit: (agencyId: string) => void;
}

/** 拆分: this agency ends with a year and several go on, or it gives off others and goes on itself. */
export function SplitDialog({ agency, parent, year, open, onClose, onSplit }: Props) {
  const [form] = Form.useForm<Split>();
  const fromYear = Form.useWatch('fromYear', form) ?? year;
  const founded: SuccessorValues = {
    who: 'founded',
    kind: agency.kind === 'government' ? 'department' : agency.kind,
    ...(agency.parentId && { parentId: agency.parentId }),
  };
  return (
    <TreeChangeDialog
      open={open}
      title={`拆分${agency.name}`}
      okText="拆分"
      form={form}
      initialValues={{ fromYear: year, continues: false, into: [founded, founded] }}
      changeOf={(values) => ({
        what: 'split',
        agencyId: agency.id,
        revision: agency.revision,
        fromYear: values.fromYear,
        continues: values.continues,
        into: values.into.map(successorOf),
      })}
      done={(values) => `已拆分，自 ${values.fromYear} 年度起分别报送；以前年度的报告和汇总不变。`}
      onDone={({ agencyId }) => agencyId && onSplit(agencyId)}
      onClose={onClose}
    >
      <YearField label="自哪一报告年度起" name="fromYear" min={FIRST_REPORT_YEAR + 1} />
      <Form.Item
        label="原机构"
        name="continues"
        extra="不再保留的，它的下级机构转到下面的第一个机构；需要分给几个机构的，拆分后再逐个变更。"
      >
        <Radio.Group>
          <Radio value={false}>不再保留</Radio>
          <Radio value={true}>继续保留，分出其他机构</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.List name="into">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <fieldset
                key={key}
                style={{ marginBottom: 12, padding: '8px 12px', border: '1px solid var(--line)' }}
              >
                <legend style={{ width: 'auto', padding: '0 6px', borderBottom: 0, fontSize: 'inherit' }}>
                  第 {index + 1} 个机构
                </legend>
                <SuccessorFields
                  question={`第 ${index + 1} 个机构由谁承担`}
                  path={['into', name]}
                  inList={[name]}
                  year={fromYear}
                  parentName={parent?.name}
                />
                {fields.length > 1 && (
                  <Button onClick={() => remove(name)} aria-label={`去掉第 ${index + 1} 个机构`}>
                    去掉
                  </Button>
                )}
              </fieldset>
            ))}
            <Button onClick={() => add(founded)}>添加机构</Button>
          </>
        )}
      </Form.List>
    </TreeChangeDialog>
  );
}
