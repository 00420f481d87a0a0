import {
  AGENCY_KIND_NAMES,
  agencyKindSchema,
  governsArea,
  type Agency,
  type AgencyDetail,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Select } from 'antd';
import { CoverageQuestion } from './coverage-question.tsx';
import { FormDialog } from '../page/form-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { agencyChange, type AgencyFormValues, isDatedChange, newAgency } from './agency-form.ts';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { changeAgency, createAgency } from '../area/agencies.queries.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** The field that each refusal is about. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  AGENCY_NAME_TAKEN: 'name',
  AGENCY_CODE_TAKEN: 'code',
  PARENT_NOT_IN_YEAR: 'parentId',
  MOVE_BELOW_ITSELF: 'parentId',
  LATER_CHANGE_EXISTS: 'fromYear',
};

interface Props {
  /** The agency to change; a new one below `parent` when null. */
  readonly agency: Agency | null;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
  /** @param asksCoverage whether it became a government, of which nobody has said what its report covers */
  readonly onSaved: (agencyId: string, asksCoverage: boolean) => void;
}

function startingValues({ agency, parent, year }: Props): Partial<AgencyFormValues> {
  if (!agency) return { kind: 'department', fromYear: year, ...(parent && { parentId: parent.id }) };
  return {
    name: agency.name,
    kind: agency.kind,
    sector: agency.sector ?? '',
    code: agency.code ?? '',
    aliases: agency.aliases,
    fromYear: year,
    ...(agency.parentId && { parentId: agency.parentId }),
  };
}

/** A new agency, or another name, place or description of one. Name and place hold from a report year on. */
export function AgencyDialog(props: Props) {
  const { agency, parent, open, onClose, onSaved } = props;
  const [form] = Form.useForm<AgencyFormValues>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async (values: AgencyFormValues): Promise<AgencyDetail | null> => {
      if (!agency) return createAgency(newAgency(values));
      const change = agencyChange(agency, values);
      return change && changeAgency(agency.id, { ...change, revision: agency.revision });
    },
    // Somebody else may have changed it: what is opened next is to be the newest.
    onError: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies }),
    onSuccess: async (saved, values) => {
      if (!saved) {
        void message.info('没有改动，未保存。');
        return onClose();
      }
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies });
      void message.success(savedMessage(agency, values));
      onClose();
      return onSaved(saved.agency.id, becameGovernment(agency, values));
    },
  });
  const chosenKind = Form.useWatch('kind', form);
  const { account } = useSession();
  const isTop = agency?.id === account.agencyId;
  // What an agency is and where it stands is decided above it; at the top of the tree nobody is.
  const locked = isTop && agency?.parentId !== null;

  return (
    <FormDialog
      open={open}
      title={agency ? `修改${agency.name}` : `在${parent?.name ?? ''}下新建机构`}
      okText={agency ? '保存' : '新建'}
      form={form}
      initialValues={startingValues(props)}
      sending={saving}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      <Form.Item
        label="全称"
        name="name"
        extra={
          locked
            ? '您自己所在的机构：名称、类别和隶属关系由上级机构的管理员修改，这里可改条线、代码和别名。'
            : '与公章、报告标题一致；简称和旧称写在别名里。'
        }
        rules={[{ required: true, min: 2, whitespace: true, message: '请填写机构全称。' }]}
      >
        <Input maxLength={TEXT_LIMITS.agencyName} autoFocus disabled={locked} />
      </Form.Item>
      {!isTop && (
        <Form.Item label="上级机构" name="parentId" rules={[{ required: true, message: '请选择上级机构。' }]}>
          <AgencyPicker chosenName={parent?.name} year={props.year} />
        </Form.Item>
      )}
      <Form.Item
        label="自哪一报告年度起"
        name="fromYear"
        extra={
          agency
            ? '新的名称和隶属从这一年度起生效；以前年度的机构树和汇总不变。类别、条线、代码、别名对各年度都生效。'
            : '从这一年度起应报送年报。'
        }
        rules={[{ required: true, message: '请填写报告年度。' }]}
      >
        <InputNumber min={FIRST_REPORT_YEAR} max={2100} precision={0} suffix="年度" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item label="类别" name="kind" extra="截止日期按类别设定。">
        <Select
          disabled={locked}
          options={agencyKindSchema.options.map((kind) => ({
            value: kind,
            label: AGENCY_KIND_NAMES[kind],
          }))}
        />
      </Form.Item>
      {!agency && chosenKind && governsArea(chosenKind) && (
        <CoverageQuestion required={chosenKind === 'government'} />
      )}
      {agency && chosenKind !== agency.kind && chosenKind === 'government' && (
        <p className="quiet">保存后会接着问：它的年报是涵盖全辖区，还是只反映本机关。</p>
      )}
      <Form.Item label="条线" name="sector" extra="如 教育、公安、自然资源；没有可不填。">
        <Input maxLength={TEXT_LIMITS.sector} />
      </Form.Item>
      <Form.Item label="统一社会信用代码或本地代码" name="code">
        <Input maxLength={TEXT_LIMITS.agencyCode} />
      </Form.Item>
      <Form.Item
        label="别名"
        name="aliases"
        extra="报告里可能出现的简称、旧称，输入一个按一次回车；核对报告归属时用。"
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
    </FormDialog>
  );
}

const becameGovernment = (before: Agency | null, { kind }: AgencyFormValues): boolean =>
  before !== null && before.kind !== kind && kind === 'government';

function savedMessage(before: Agency | null, values: AgencyFormValues): string {
  if (!before)
    return `已新建“${values.name}”，自 ${values.fromYear} 年度起应报送。接着可到“账号”为它建立填报账号。`;
  const change = agencyChange(before, values);
  return change && isDatedChange(change)
    ? `已保存，自 ${values.fromYear} 年度起生效；以前年度不变。`
    : '已保存，对各年度都生效。';
}
