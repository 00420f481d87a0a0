import { type CreateAccount, type HandedOverAccount, usernameSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { fitsSchema } from '../page/dialogs/fits-schema.ts';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { ContactFields, contactOf } from '../session/contact/contact-fields.tsx';
import { createAccount } from './accounts.queries.ts';
import { HandedOverDialog } from './handing-over/handed-over-dialog.tsx';
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

/** A new account; its first password is made by the platform and handed over. */
export function CreateAccountDialog({ agency, open, onClose }: Props) {
  const [form] = Form.useForm<CreateAccount>();
  const [made, setMade] = useState<HandedOverAccount | null>(null);
  const queries = useQueryClient();
  const creating = useMutation({
    mutationFn: createAccount,
    onSuccess: async (answer) => {
      onClose();
      setMade(answer);
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.accounts });
    },
  });
  if (made)
    return (
      <HandedOverDialog
        title={`已为${made.account.displayName}建立账号`}
        made={made}
        onClose={() => setMade(null)}
      />
    );
  return (
    <FormDialog
      open={open}
      title="新建账号"
      okText="建立"
      form={form}
      initialValues={{ role: 'agency', agencyId: agency.id }}
      sending={creating}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(values) => creating.mutate({ ...values, ...contactOf(values) })}
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
      <ContactFields />
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
      <p className="quiet">初始密码由平台生成，建立后显示一次，可以打印或复制交给本人。</p>
    </FormDialog>
  );
}
