import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { useRefusalAtField } from '../page/dialogs/use-refusal-at-field.ts';
import {
  FIELD_OF_PASSWORD_REFUSAL,
  NewPasswordFields,
  type NewPasswordValues,
} from './new-password-fields.tsx';
import { changePassword } from './session.queries.ts';
import { useSession } from './use-session.ts';

interface Props {
  /** Now one may go on. */
  readonly onSet: () => void;
}

/** The new password that somebody must set before anything else, and why. */
export function NewPasswordForm({ onSet }: Props) {
  const { passwordDue, passwordRules } = useSession();
  const [form] = Form.useForm<NewPasswordValues>();
  const setting = useMutation({
    mutationFn: ({ currentPassword, newPassword }: NewPasswordValues) =>
      changePassword({ currentPassword, newPassword }),
    onSuccess: onSet,
  });
  const { error } = setting;
  const isSaidAtField = useRefusalAtField(form, error, FIELD_OF_PASSWORD_REFUSAL);
  return (
    <Form<NewPasswordValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => setting.mutate(values)}
    >
      <p className="quiet" style={{ margin: '4px 0 20px' }}>
        {passwordDue === 'expired'
          ? `密码已超过 ${passwordRules.days} 天没有更换。换一个新密码，就可以继续。`
          : '发给您的密码只用于第一次登录。设一个只有您自己知道的密码，以后用它登录。'}
      </p>
      <NewPasswordFields currentLabel={passwordDue === 'expired' ? '现在的密码' : '发给您的密码'} />
      {!isSaidAtField && error && (
        <div style={{ marginBottom: 16 }}>
          <RefusalAlert error={error} />
        </div>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={setting.isPending}>
        设置并继续
      </Button>
    </Form>
  );
}
