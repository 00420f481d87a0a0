import {
  RECTIFICATION_SOURCES,
  type RectificationSource,
  rectificationProblemSchema,
  rectificationSourceSchema,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio } from 'antd';
import { usePlace } from '../address/place.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { YearField } from '../dates/year-field.tsx';
import { fitsSchema } from '../page/dialogs/fits-schema.ts';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { asDemanded, DemandFields, type Demanded } from './demand-fields.tsx';
import { setRectification } from './rectification.requests.ts';

interface Values extends Demanded {
  readonly source: RectificationSource;
  readonly problem: string;
  readonly year: number;
}

const BY_CODE = { DUE_DAY_PAST: 'dueOn', AGENCY_ABOLISHED: 'agencyId', AGENCY_NOT_FOUND: 'agencyId' };

/** A task of one's own words: what is wrong, where it was found, who is to do what by when. */
export function NewTaskDialog({ onClose }: { readonly onClose: () => void }) {
  const { year } = usePlace();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const setting = useMutation({
    mutationFn: (values: Values) =>
      setRectification({
        ...asDemanded(values),
        year: values.year,
        source: values.source,
        problem: values.problem.trim(),
      }),
    onSuccess: async ({ agencyName }) => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.rectification });
      void message.success(`任务已下达给${agencyName}。`);
      onClose();
    },
  });
  return (
    <FormDialog<Values>
      title="下达整改任务"
      okText="下达"
      width={600}
      form={form}
      initialValues={{ source: 'report', year }}
      sending={setting}
      fieldOfCode={BY_CODE}
      onFinish={setting.mutate}
      onClose={onClose}
    >
      <Form.Item label="来源" name="source">
        <Radio.Group
          options={rectificationSourceSchema.options.map((value) => ({
            value,
            label: RECTIFICATION_SOURCES[value].name,
          }))}
        />
      </Form.Item>
      <YearField label="年度" name="year" />
      <Form.Item
        label="存在的问题"
        name="problem"
        extra="下达以后不再改动；年报以后怎样修改，都不影响这里。"
        rules={[fitsSchema(rectificationProblemSchema)]}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={TEXT_LIMITS.rectificationProblem}
          autoFocus
        />
      </Form.Item>
      <DemandFields />
    </FormDialog>
  );
}
