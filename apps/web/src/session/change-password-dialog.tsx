import { useMutation } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import {
  FIELD_OF_PASSWORD_REFUSAL,
  NewPasswordFields,
  type NewPasswordValues,
} from './new-password-fields.tsx';
import { changePassword } from './session.queries.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Changing one's own password. */
export function ChangePasswordDialog({ open, onClose }: Props) {
  const [form] = Form.useForm<NewPasswordValues>();
  const { message } = App.useApp();
  const changing = useMutation({
    mutationFn: ({ currentPassword, newPassword }: NewPasswordValues) =>
      changePassword({ currentPassword, newPassword }),
    onSuccess: () => {
      void message.success('密码已修改，下次登录请用新密码。');
      onClose();
    },
  });
  return (
    <FormDialog
      open={open}
      title="修改密码"
      okText="修改"
      form={form}
      sending={changing}
      fieldOfCode={FIELD_OF_PASSWORD_REFUSAL}
      onFinish={(fields) => changing.mutate(fields)}
      onClose={onClose}
    >
      <NewPasswordFields />
    </FormDialog>
  );
}
