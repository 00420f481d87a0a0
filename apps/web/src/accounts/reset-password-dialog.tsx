import type { Account } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { FormDialog } from '../page/form-dialog.tsx';
import { suggestedPassword } from './account-form.ts';
import { changeAccount } from './accounts.queries.ts';
import { PasswordField } from './password-field.tsx';

interface Props {
  readonly account: Account;
  readonly onClose: () => void;
}

/** A new password for somebody who has lost theirs; it ends all their sessions. */
export function ResetPasswordDialog({ account, onClose }: Props) {
  const [form] = Form.useForm<{ password: string }>();
  const { message } = App.useApp();
  const resetting = useMutation({
    mutationFn: ({ password }: { password: string }) => changeAccount(account.id, { password }),
    onSuccess: () => {
      void message.success(`${account.displayName}的密码已重设，原有登录都已结束。请把新密码交给本人。`);
      onClose();
    },
  });
  return (
    <FormDialog
      title={`重设 ${account.username} 的密码`}
      okText="重设"
      form={form}
      initialValues={{ password: suggestedPassword() }}
      sending={resetting}
      onFinish={(values) => resetting.mutate(values)}
      onClose={onClose}
    >
      <PasswordField
        label="新密码"
        extra={`请先记下，再点“重设”：${account.displayName}在各处的登录会立即结束，须用新密码登录。`}
      />
    </FormDialog>
  );
}
