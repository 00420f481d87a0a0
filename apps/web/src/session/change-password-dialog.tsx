import { passwordSchema, type ChangePassword } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { fitsSchema } from '../page/fits-schema.ts';
import { FormDialog } from '../page/form-dialog.tsx';
import { changePassword } from './session.queries.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Fields extends ChangePassword {
  readonly again: string;
}

/** Changing one's own password. */
export function ChangePasswordDialog({ open, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const changing = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Fields) =>
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
      onFinish={(fields) => changing.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item
        label="现在的密码"
        name="currentPassword"
        rules={[{ required: true, message: '请填写现在的密码。' }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        label="新密码"
        name="newPassword"
        extra="至少 10 个字符。"
        rules={[fitsSchema(passwordSchema)]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label="再输一次新密码"
        name="again"
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue('newPassword')) throw new Error('两次输入的新密码不一致。');
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}
