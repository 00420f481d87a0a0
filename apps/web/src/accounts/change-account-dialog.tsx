import { TEXT_LIMITS } from '@zhaojian/contract';
import type { Account } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { accountChange, type AccountFormValues } from './account-form.ts';
import { changeAccount } from './accounts.queries.ts';
import { ContactFields } from '../session/contact/contact-fields.tsx';
import { AgenciesField } from './agencies-field.tsx';
import { RoleChoice } from './role-choice.tsx';
import { QUERY_KEYS } from '../api/query-keys.ts';

interface Props {
  readonly account: Account;
  readonly onClose: () => void;
}

/** Another name, role, contact or other agencies for an account. Another role or the loss of an agency signs it out everywhere. */
export function ChangeAccountDialog({ account, onClose }: Props) {
  const [form] = Form.useForm<AccountFormValues>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async (values: AccountFormValues) => {
      const change = accountChange(account, values);
      return change && { change, saved: await changeAccount(account.id, change) };
    },
    onSuccess: async (answer) => {
      onClose();
      if (!answer) return void message.info('没有改动，未保存。');
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.accounts });
      const signedOut = answer.change.role !== undefined || answer.change.takeAgencies !== undefined;
      return void message.success(
        signedOut ? `已保存；${answer.saved.displayName}需要重新登录，按新的角色和机构使用。` : '已保存。',
      );
    },
  });
  return (
    <FormDialog
      title={`修改账号 ${account.username}`}
      okText="保存"
      form={form}
      initialValues={account}
      sending={saving}
      onFinish={(values) => saving.mutate(values)}
      onClose={onClose}
    >
      <Form.Item
        label="姓名或称呼"
        name="displayName"
        rules={[{ required: true, whitespace: true, message: '请填写姓名或称呼。' }]}
      >
        <Input maxLength={TEXT_LIMITS.personName} autoFocus />
      </Form.Item>
      <ContactFields />
      <Form.Item label="角色" name="role" extra="改变角色或移除机构后，该账号须重新登录。">
        <RoleChoice />
      </Form.Item>
      <Form.Item
        label="机构"
        name="agencies"
        extra="有几个机构的，登录后在右上角切换，一次只办理一个机构的事。"
      >
        <AgenciesField />
      </Form.Item>
    </FormDialog>
  );
}
