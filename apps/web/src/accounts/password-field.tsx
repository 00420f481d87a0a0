import { passwordSchema } from '@zhaojian/contract';
import { Button, Form, Input, Space } from 'antd';
import { fitsSchema } from '../page/fits-schema.ts';
import { suggestedPassword } from './account-form.ts';

interface Props {
  readonly label: string;
  readonly extra: string;
}

/** A first or new password: typed, or suggested. It is shown, because it is handed over. */
export function PasswordField({ label, extra }: Props) {
  const form = Form.useFormInstance();
  return (
    <Form.Item label={label} extra={extra} htmlFor="password">
      <Space.Compact block>
        <Form.Item noStyle name="password" rules={[fitsSchema(passwordSchema)]}>
          <Input id="password" autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Button onClick={() => form.setFieldsValue({ password: suggestedPassword() })}>随机生成</Button>
      </Space.Compact>
    </Form.Item>
  );
}
