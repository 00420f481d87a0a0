import type { Account } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Form, Modal } from 'antd';
import { fieldMessages } from '../api/field-messages.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { refusalOf } from '../api/refusal.ts';
import { suggestedPassword } from './account-form.ts';
import { changeAccount } from './accounts.queries.ts';
import { PasswordField } from './password-field.tsx';

interface Props {
  readonly account: Account;
  readonly onClose: () => void;
}

/** A new password for somebody who has lost his; it ends all his sessions. */
export function ResetPasswordDialog({ account, onClose }: Props) {
  const [form] = Form.useForm<{ password: string }>();
  const { message } = App.useApp();
  const resetting = useMutation({
    mutationFn: ({ password }: { password: string }) => changeAccount(account.id, { password }),
    onSuccess: () => {
      void message.success(`${account.displayName}的密码已重设，原有登录都已结束。请把新密码交给本人。`);
      onClose();
    },
    onError: (error) => form.setFields(fieldMessages(refusalOf(error)) as never),
  });
  return (
    <Modal
      open
      title={`重设 ${account.username} 的密码`}
      okText="重设"
      confirmLoading={resetting.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ password: suggestedPassword() }}
        onFinish={(values) => resetting.mutate(values)}
      >
        <PasswordField
          label="新密码"
          extra={`请先记下，再点“重设”：${account.displayName}在各处的登录会立即结束，须用新密码登录。`}
        />
        <RefusalAlert error={resetting.error} />
      </Form>
    </Modal>
  );
}
