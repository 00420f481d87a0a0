import { type CreateAccount, usernameSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Typography } from 'antd';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { fitsSchema } from '../page/fits-schema.ts';
import { FormDialog } from '../page/form-dialog.tsx';
import { createAccount } from './accounts.queries.ts';
import { PasswordField } from './password-field.tsx';
import { RoleChoice } from './role-choice.tsx';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** The field that each refusal is about. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = { USERNAME_TAKEN: 'username' };

interface Props {
  /** The agency the list is narrowed to: offered as the account's. */
  readonly agency: { readonly id: string; readonly name: string };
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A new account with its first password, which the administrator hands over. */
export function CreateAccountDialog({ agency, open, onClose }: Props) {
  const [form] = Form.useForm<CreateAccount>();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const creating = useMutation({
    mutationFn: createAccount,
    onSuccess: async (account, { password }) => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.accounts });
      onClose();
      modal.success({
        title: `已为${account.displayName}建立账号`,
        content: (
          <>
            <p>
              用户名 <strong>{account.username}</strong>，初始密码{' '}
              <Typography.Text strong copyable={{ tooltips: ['复制', '已复制'] }}>
                {password}
              </Typography.Text>
            </p>
            <p className="quiet">密码只显示这一次，请当面或通过可靠方式交给本人，并请其登录后立即修改。</p>
          </>
        ),
        okText: '我已记下',
        // Escape by habit would lose what is shown this once.
        keyboard: false,
      });
    },
  });
  return (
    <FormDialog
      open={open}
      title="新建账号"
      okText="建立"
      form={form}
      initialValues={{ role: 'agency', agencyId: agency.id }}
      sending={creating}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(values) => creating.mutate(values)}
      onClose={onClose}
    >
      <Form.Item
        label="用户名"
        name="username"
        extra="登录用，建立后不能改。"
        rules={[fitsSchema(usernameSchema)]}
      >
        <Input maxLength={TEXT_LIMITS.username} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item
        label="姓名或称呼"
        name="displayName"
        extra="审核意见和操作记录里显示。"
        rules={[{ required: true, whitespace: true, message: '请填写姓名或称呼。' }]}
      >
        <Input maxLength={TEXT_LIMITS.personName} autoComplete="off" />
      </Form.Item>
      <Form.Item label="角色" name="role">
        <RoleChoice />
      </Form.Item>
      <Form.Item
        label="机构"
        name="agencyId"
        extra="只能看到这个机构和它的下级。"
        rules={[{ required: true, message: '请选择机构。' }]}
      >
        <AgencyPicker chosenName={agency.name} />
      </Form.Item>
      <PasswordField label="初始密码" extra="至少 10 个字符；交给本人后请其登录修改。" />
    </FormDialog>
  );
}
