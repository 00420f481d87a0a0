import { useMutation } from '@tanstack/react-query';
import { type SaveSpecialDays, saveSpecialDaysSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { App, Form, Input, Radio } from 'antd';
import { DayField } from '../../dates/day-field.tsx';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { useRoundChanged } from '../use-round-changed.ts';
import { enterSpecialDays } from './holidays.requests.ts';

interface Values extends Omit<SaveSpecialDays, 'until'> {
  /** null: there is only one day. */
  readonly until: string | null;
}

/** Days that are off, or worked, as the office says. */
export function HolidayForm({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const roundChanged = useRoundChanged();
  const from = Form.useWatch('from', form);
  const saving = useMutation({
    mutationFn: enterSpecialDays,
    onSuccess: (_, { name }) => {
      void message.success(`“${name}”已保存，自动提醒从现在起按它计算。`);
      onClose();
    },
    onSettled: roundChanged,
  });
  const save = (values: Values) => {
    const checked = saveSpecialDaysSchema.safeParse({ ...values, until: values.until ?? values.from });
    if (checked.success) return saving.mutate(checked.data);
    const errors = checked.error.issues.map(({ message: wrong }) => wrong);
    return form.setFields([{ name: 'until', errors }]);
  };
  return (
    <FormDialog<Values>
      title="填写节假日"
      okText="保存"
      form={form}
      initialValues={{ isWorkingDay: false, until: null }}
      sending={saving}
      onFinish={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[fitsSchema(saveSpecialDaysSchema.shape.name)]}>
        <Input placeholder="例如 春节" maxLength={TEXT_LIMITS.specialDay} />
      </Form.Item>
      <Form.Item name="isWorkingDay" label="这一天">
        <Radio.Group
          options={[
            { value: false, label: '放假' },
            { value: true, label: '上班（调休）' },
          ]}
        />
      </Form.Item>
      <Form.Item name="from" label="日期" rules={[{ required: true, message: '请选择日期。' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="until" label="到" extra="只有一天的留空。已公布安排的日子填了，以这里的为准。">
        <DayField placeholder="只有一天" {...(from && { from })} />
      </Form.Item>
    </FormDialog>
  );
}
