import type { CurrentSession, SignIn } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { signIn } from './session.queries.ts';

interface Props {
  readonly onSignedIn: (session: CurrentSession) => void;
  /** Filled in when the person is known: after an expired session. */
  readonly username?: string;
}

/** User name and password; a refusal is above the button, what was typed stays. */
export function SignInForm({ onSignedIn, username }: Props) {
  const signingIn = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const [form] = Form.useForm<SignIn>();
  useEffect(() => {
    const first = form.getFieldInstance(username ? 'password' : 'username') as
      { focus?: () => void } | undefined;
    first?.focus?.();
  }, [form, username]);
  return (
    <Form<SignIn>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: username ?? '' }}
      onFinish={(values) => signingIn.mutate(values)}
    >
      <Form.Item label="用户名" name="username" rules={[{ required: true, message: '请填写用户名。' }]}>
        <Input autoComplete="username" size="large" />
      </Form.Item>
      <Form.Item label="密码" name="password" rules={[{ required: true, message: '请填写密码。' }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {signingIn.error && (
        <div style={{ marginBottom: 16 }}>
          <RefusalAlert error={signingIn.error} />
        </div>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={signingIn.isPending}>
        登录
      </Button>
    </Form>
  );
}
