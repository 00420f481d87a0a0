import type { Agency } from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { agencyQuery } from '../../area/agencies.queries.ts';
import { AgencyPicker } from '../../area/agency-picker.tsx';
import { YearField } from '../../dates/year-field.tsx';
import { SuccessorFields, successorOf, type SuccessorValues } from './successor-fields.tsx';
import { TreeChangeDialog } from './tree-change-dialog.tsx';

interface Merger {
  readonly fromYear: number;
  readonly others: { readonly agencyId: string }[];
  readonly into: SuccessorValues;
}

interface Props {
  readonly agency: Agency;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMerged: (agencyId: string) => void;
}

/** 合并: this agency and others end with a year, and one of them, another or a new one goes on. */
export function MergeDialog({ agency, parent, year, open, onClose, onMerged }: Props) {
  const [form] = Form.useForm<Merger>();
  const queries = useQueryClient();
  const fromYear = Form.useWatch('fromYear', form) ?? year;
  const newest = async (agencyId: string) => ({
    agencyId,
    revision: (await queries.fetchQuery(agencyQuery(agencyId, year))).agency.revision,
  });
  return (
    <TreeChangeDialog
      open={open}
      title={`将${agency.name}与其他机构合并`}
      okText="合并"
      form={form}
      initialValues={{
        fromYear: year,
        others: [],
        into: {
          who: 'founded',
          kind: agency.kind === 'government' ? 'department' : agency.kind,
          ...(agency.parentId && { parentId: agency.parentId }),
        },
      }}
      changeOf={async (values) => ({
        what: 'merge',
        fromYear: values.fromYear,
        agencies: [
          { agencyId: agency.id, revision: agency.revision },
          ...(await Promise.all(values.others.map(({ agencyId }) => newest(agencyId)))),
        ],
        into: successorOf(values.into),
      })}
      done={(values) => `已合并，自 ${values.fromYear} 年度起由一个机构报送；以前年度的报告和汇总不变。`}
      onDone={({ agencyId }) => agencyId && onMerged(agencyId)}
      onClose={onClose}
    >
      <YearField
        label="自哪一报告年度起"
        name="fromYear"
        min={FIRST_REPORT_YEAR + 1}
        extra="被并入的机构最后报送上一年度，下级机构随之转到合并后的机构。"
      />
      <Form.Item label="一起合并的机构" required>
        <Form.List name="others">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }, index) => (
                <div key={key} style={{ display: 'flex', gap: 8 }}>
                  <Form.Item
                    name={[name, 'agencyId']}
                    style={{ flex: 1, minWidth: 0 }}
                    rules={[{ required: true, message: '请选择机构。' }]}
                  >
                    <AgencyPicker label={`一起合并的第 ${index + 1} 个机构`} year={year} />
                  </Form.Item>
                  <Button onClick={() => remove(name)} aria-label={`去掉第 ${index + 1} 个机构`}>
                    去掉
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({})}>添加机构</Button>
            </>
          )}
        </Form.List>
      </Form.Item>
      <SuccessorFields question="合并后由谁报送" path={['into']} year={fromYear} parentName={parent?.name} />
    </TreeChangeDialog>
  );
}
