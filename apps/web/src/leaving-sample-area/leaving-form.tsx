import {
  DEFAULT_PASSWORD_RULES,
  type LeaveSampleArea,
  ROUTES,
  TEXT_LIMITS,
  usernameSchema,
} from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { request } from '../api/request.ts';
import { fitsSchema } from '../page/dialogs/fits-schema.ts';
import { useRefusalAtField } from '../page/dialogs/use-refusal-at-field.ts';
import { FIELD_OF_PASSWORD_REFUSAL, NewPasswordTwice } from '../session/new-password-fields.tsx';

interface Values extends LeaveSampleArea {
  readonly again: string;
}

interface Props {
  /** The platform is restarting; the person who left the sample area signs in by this name. */
  readonly onLeft: (username: string) => void;
}

/** How to sign in to the empty platform, and the present password as proof. */
export function LeavingForm({ onLeft }: Props) {
  const [form] = Form.useForm<Values>();
  const leaving = useMutation({
    mutationFn: ({ currentPassword, username: name, newPassword: password }: Values) =>
      request('POST', ROUTES.sampleAreaLeaving, {
        body: { currentPassword, username: name, newPassword: password },
      }),
    onSuccess: (_, { username: name }) => onLeft(name),
  });
  const username = Form.useWatch('username', form) ?? '';
  const isSaidAtField = useRefusalAtField(form, leaving.error, FIELD_OF_PASSWORD_REFUSAL);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: 'admin' }}
      onFinish={(values) => leaving.mutate(values)}
    >
      <Form.Item
        label="用户名"
        name="username"
        extra="小写字母、数字或 . _ -，以后用它登录。"
        rules={[fitsSchema(usernameSchema)]}
      >
        <Input autoComplete="off" maxLength={TEXT_LIMITS.username} />
      </Form.Item>
      <NewPasswordTwice
        label="正式平台的密码"
        rules={DEFAULT_PASSWORD_RULES}
        username={username}
        isFirst
        whenDifferent="两次输入的密码不一致。"
      />
      <Form.Item
        label="您在示例区的密码"
        name="currentPassword"
        extra="确认是您本人在操作。"
        rules={[{ required: true, message: '请填写您在示例区的密码。' }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {!isSaidAtField && <RefusalAlert error={leaving.error} />}
      <Button type="primary" htmlType="submit" loading={leaving.isPending}>
        离开示例区，启动空的平台
      </Button>
    </Form>
  );
}
