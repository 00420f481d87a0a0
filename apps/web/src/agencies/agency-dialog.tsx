import { type AgencyDetail, governsArea, hasToSayCoverage } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { YearField } from '../dates/year-field.tsx';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { type AgencyFormValues, newAgency } from './fields/agency-form.ts';
import { DescriptionFields, KindField, NameField, ParentField } from './fields/agency-fields.tsx';
import { CoverageQuestion } from './fields/coverage-question.tsx';
import { createAgency } from '../area/agencies.queries.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** The field that each refusal is about. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  AGENCY_NAME_TAKEN: 'name',
  AGENCY_CODE_TAKEN: 'code',
  PARENT_NOT_IN_YEAR: 'parentId',
  PARENT_ABOLISHED: 'parentId',
};

interface Props {
  /** Below which it is founded. */
  readonly parent: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A new agency. Afterwards one is where one was: it shows in the list below, and the next one goes beside it. */
export function AgencyDialog({ parent, year, open, onClose }: Props) {
  const [form] = Form.useForm<AgencyFormValues>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const chosenKind = Form.useWatch('kind', form);
  const saving = useMutation({
    mutationFn: (values: AgencyFormValues): Promise<AgencyDetail> => createAgency(newAgency(values)),
    onSuccess: async (_, { name, fromYear }) => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies });
      void message.success(`已新建“${name}”，自 ${fromYear} 年度起应报送。接着可到“账号”为它建立填报账号。`);
      onClose();
    },
  });

  return (
    <FormDialog
      open={open}
      title={`在${parent.name}下新建机构`}
      okText="新建"
      form={form}
      initialValues={{ kind: 'department', fromYear: year, parentId: parent.id }}
      sending={saving}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      <NameField />
      <ParentField chosenName={parent.name} year={year} />
      <YearField label="自哪一报告年度起" name="fromYear" extra="从这一年度起应报送年报。" />
      <KindField />
      {chosenKind && governsArea(chosenKind) && <CoverageQuestion required={hasToSayCoverage(chosenKind)} />}
      <DescriptionFields />
    </FormDialog>
  );
}
