import { type OwnContact, TEXT_LIMITS } from '@zhaojian/contract';
import { Form, Input } from 'antd';

/** Telephone and address as they are filled in. */
export type ContactValues = { readonly [Field in keyof OwnContact]?: string | null };

/** The same as it is sent: what is left blank is not there. */
export const contactOf = ({ phone, email }: ContactValues): OwnContact => ({
  phone: phone?.trim() || null,
  email: email?.trim() || null,
});

/** How a person is reached. */
export function ContactFields() {
  return (
    <>
      <Form.Item label="电话" name="phone" extra="可以不填。上级催报、核对时联系用。">
        <Input type="tel" maxLength={TEXT_LIMITS.phone} autoComplete="off" />
      </Form.Item>
      <Form.Item
        label="电子邮箱"
        name="email"
        extra="可以不填。平台开通邮件后，消息也发到这里。"
        rules={[{ type: 'email', message: '请填写完整的邮箱地址。' }]}
      >
        <Input type="email" maxLength={TEXT_LIMITS.email} autoComplete="off" />
      </Form.Item>
    </>
  );
}
