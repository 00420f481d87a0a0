import { CheckCircleFilled } from '@ant-design/icons';
import { type PasswordRules, passwordRequirements } from '@zhaojian/contract';
import { Form, Input } from 'antd';
import styles from './new-password-fields.module.css';
import { useSession } from './use-session.ts';

export interface NewPasswordValues {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

/** The field that each refusal of a new password is about. */
export const FIELD_OF_PASSWORD_REFUSAL: Readonly<Record<string, string>> = {
  WRONG_CURRENT_PASSWORD: 'currentPassword',
  WEAK_PASSWORD: 'newPassword',
  SAME_PASSWORD: 'newPassword',
  PASSWORD_USED_BEFORE: 'newPassword',
};

/** The present password and a new one, held against the rules while it is typed. */
export function NewPasswordFields({ currentLabel = '现在的密码' }: { readonly currentLabel?: string }) {
  const { account, passwordRules } = useSession();
  return (
    <>
      {/* By which a browser's password manager knows whose passwords these are. */}
      <input type="text" autoComplete="username" value={account.username} readOnly hidden />
      <Form.Item
        label={currentLabel}
        name="currentPassword"
        rules={[{ required: true, message: `请填写${currentLabel}。` }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordTwice
        label="新密码"
        rules={passwordRules}
        username={account.username}
        whenDifferent="两次输入的新密码不一致。"
      />
    </>
  );
}

interface TwiceProps {
  readonly label: string;
  readonly rules: PasswordRules;
  /** By which name one signs in with it. */
  readonly username: string;
  /** Of an account that has had no password before. */
  readonly isFirst?: boolean;
  readonly whenDifferent: string;
}

/** A new password, checked against the rules while it is typed, and repeated. */
export function NewPasswordTwice({ label, rules, username, isFirst = false, whenDifferent }: TwiceProps) {
  const form = Form.useFormInstance<{ newPassword?: string; username?: string }>();
  const values = Form.useWatch([], form) ?? {};
  return (
    <>
      <Form.Item
        label={label}
        name="newPassword"
        dependencies={['username']}
        validateTrigger="onBlur"
        extra={
          <RuleList rules={rules} typed={values.newPassword ?? ''} username={username} isFirst={isFirst} />
        }
        rules={[
          () => ({
            validator: async (_, value: string | undefined) => {
              if (!value) throw new Error(`请填写${label}。`);
              const missing = unmetRules(rules, value, username);
              if (missing.length > 0) throw new Error(`还差：${missing.join('；')}。`);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label={`再输一次${label}`}
        name="again"
        dependencies={['newPassword']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value: string | undefined) => {
              if ((value ?? '') !== (getFieldValue('newPassword') ?? '')) throw new Error(whenDifferent);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

/** The rules that a password does not meet, in words. */
const unmetRules = (rules: PasswordRules, password: string, username: string): string[] =>
  passwordRequirements(rules, password, username)
    .filter(({ isMet }) => !isMet)
    .map(({ text }) => text);

interface ListProps extends Pick<TwiceProps, 'rules' | 'isFirst'> {
  readonly typed: string;
  readonly username: string;
}

/** Each rule with whether what is typed meets it; a screen reader hears what is still missing. */
function RuleList({ rules, typed, username, isFirst = false }: ListProps) {
  const missing = unmetRules(rules, typed, username);
  return (
    <div className={styles['rules']}>
      <ul aria-label="密码规则">
        {passwordRequirements(rules, typed, username).map(({ text, isMet }) => (
          <li key={text} data-met={isMet || undefined}>
            {isMet ? <CheckCircleFilled aria-hidden /> : <span className={styles['open']} aria-hidden />}
            {text}
            <span className="spoken-only">{isMet ? '，已符合' : '，还不符合'}</span>
          </li>
        ))}
        {!isFirst && (
          <li>
            <span className={styles['open']} aria-hidden />
            不是最近 {rules.remembered} 次用过的密码（提交时核对）
          </li>
        )}
      </ul>
      <span className="spoken-only" role="status">
        {typed === '' ? '' : missing.length > 0 ? `还差：${missing.join('；')}` : '新密码符合规则'}
      </span>
    </div>
  );
}
