import {
  MAIL_SECURITY,
  type MailSecurity,
  type MailSettings,
  type MailSettingsNow,
  platformAddressSchema,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, Input, InputNumber, Radio, Space } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { fitsSchema } from '../page/dialogs/fits-schema.ts';
import styles from './mail-form.module.css';
import { mailSettingsQuery, saveMailSettings, tryMail } from './mail-settings.requests.ts';

interface Values {
  readonly isOn: boolean;
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly mailAccount: string;
  readonly mailPassword: string;
  readonly withoutPassword: boolean;
  readonly senderAddress: string;
  readonly publicAddress: string;
}

const settingsOf = (values: Values): MailSettings => ({
  isOn: values.isOn,
  host: values.host.trim(),
  port: values.port,
  security: values.security,
  mailAccount: values.mailAccount.trim() || null,
  senderAddress: values.senderAddress.trim(),
  publicAddress: values.publicAddress.trim(),
});

const valuesOf = ({ settings, addressGiven, password }: MailSettingsNow): Values => ({
  isOn: settings?.isOn ?? true,
  host: settings?.host ?? '',
  port: settings?.port ?? MAIL_SECURITY.tls.port,
  security: settings?.security ?? 'tls',
  mailAccount: settings?.mailAccount ?? '',
  mailPassword: '',
  withoutPassword: settings !== null && password === 'none',
  senderAddress: settings?.senderAddress ?? '',
  publicAddress: settings?.publicAddress ?? addressGiven ?? window.location.origin,
});

/** What is sent of the password: nothing where the one that is kept stays. */
const passwordOf = ({ mailPassword, withoutPassword }: Values) =>
  withoutPassword ? { mailPassword: null } : mailPassword === '' ? {} : { mailPassword };

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** @param now what is set, as it was when the page was opened */
export function MailForm({ now }: { readonly now: MailSettingsNow }) {
  const [form] = Form.useForm<Values>();
  const [seen, setSeen] = useState(now);
  const [sendTo, setSendTo] = useState('');
  const security = Form.useWatch('security', form) ?? valuesOf(now).security;
  const withoutPassword = Form.useWatch('withoutPassword', form) ?? valuesOf(now).withoutPassword;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (values: Values) =>
      saveMailSettings({ seen: seen.settings, settings: settingsOf(values), ...passwordOf(values) }),
    onSuccess: (saved) => {
      setSeen(saved);
      form.setFieldValue('mailPassword', '');
      queries.setQueryData(mailSettingsQuery.queryKey, saved);
      // Whether mails are sent is said there too.
      void queries.invalidateQueries({ queryKey: QUERY_KEYS.notifications });
      void message.success(saved.settings?.isOn ? '已保存，从现在起的消息也发邮件。' : '已保存，不发邮件。');
    },
  });
  const trying = useMutation({
    mutationFn: (values: Values) =>
      tryMail({ settings: settingsOf(values), ...passwordOf(values), sendTo: sendTo.trim() }),
  });
  const tryNow = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    saving.reset();
    trying.mutate(values);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(now)}
      onFinish={saving.mutate}
      onValuesChange={(changed) => {
        saving.reset();
        trying.reset();
        if (changed.security) form.setFieldValue('port', MAIL_SECURITY[changed.security].port);
      }}
    >
      <Form.Item name="isOn" valuePropName="checked">
        <Checkbox>发送邮件</Checkbox>
      </Form.Item>
      <Form.Item
        name="host"
        label="服务器地址"
        extra="发信（SMTP）服务器，例如 smtp.example.gov.cn。问管理单位邮箱的人。"
        rules={required('请填写服务器地址。')}
      >
        <Input maxLength={TEXT_LIMITS.server} />
      </Form.Item>
      <Form.Item
        name="security"
        label="加密方式"
        extra={security === 'none' && '账号、密码和内容都不加密：只在单位内网的服务器上这样用。'}
      >
        <Radio.Group
          options={Object.entries(MAIL_SECURITY).map(([value, { name }]) => ({ value, label: name }))}
        />
      </Form.Item>
      <Form.Item name="port" label="端口" rules={[{ required: true, message: '请填写端口。' }]}>
        <InputNumber min={1} max={65_535} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name="mailAccount" label="账号" extra="服务器不要求登录的，留空。">
        <Input maxLength={TEXT_LIMITS.server} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="mailPassword"
        label="密码或授权码"
        extra={
          seen.password === 'kept' && !withoutPassword
            ? '已保存，不再显示。不改就留空；改了服务器或账号的要重新填写。'
            : '加密保存，保存后不再显示，也不写入操作记录。'
        }
      >
        <Input.Password
          maxLength={TEXT_LIMITS.password}
          autoComplete="new-password"
          visibilityToggle={false}
          disabled={withoutPassword}
        />
      </Form.Item>
      <Form.Item name="withoutPassword" valuePropName="checked">
        <Checkbox>不用密码</Checkbox>
      </Form.Item>
      <Form.Item
        name="senderAddress"
        label="发件地址"
        extra="收件人看到的发件人，一般要与登录的账号一致。"
        rules={[{ required: true, type: 'email', message: '请填写完整的邮箱地址。' }]}
      >
        <Input maxLength={TEXT_LIMITS.email} />
      </Form.Item>
      <Form.Item
        name="publicAddress"
        label="平台地址"
        extra="大家在浏览器里打开平台的地址，邮件里的链接用它。"
        rules={[fitsSchema(platformAddressSchema)]}
      >
        <Input maxLength={TEXT_LIMITS.webAddress} />
      </Form.Item>
      <div className={styles['said']}>
        {seen.password === 'lost' && (
          <Alert
            type="warning"
            showIcon
            title="保存的密码读不出来（密钥已更换），邮件发不出去。请重新填写密码。"
          />
        )}
        <RefusalAlert error={saving.error ?? trying.error} />
        {trying.data && <Outcome {...trying.data} />}
      </div>
      <Space wrap size="large">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          保存
        </Button>
        <Space.Compact>
          <Input
            aria-label="测试邮件的收件地址"
            placeholder="您自己的邮箱"
            maxLength={TEXT_LIMITS.email}
            value={sendTo}
            onChange={({ target }) => setSendTo(target.value)}
            onPressEnter={(event) => {
              // Within the form Enter would save what has not been tried.
              event.preventDefault();
              if (sendTo.trim() !== '' && !trying.isPending) void tryNow();
            }}
          />
          <Button disabled={sendTo.trim() === ''} loading={trying.isPending} onClick={() => void tryNow()}>
            发送测试邮件
          </Button>
        </Space.Compact>
      </Space>
    </Form>
  );
}

const Outcome = ({ sentTo, problem }: { readonly sentTo: string; readonly problem: string | null }) =>
  problem === null ? (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`服务器已收下发往 ${sentTo} 的测试邮件，请到邮箱查看。没有收到的，看看垃圾邮件。`}
    />
  ) : (
    <Alert type="error" showIcon role="alert" title="测试邮件没有发出" description={problem} />
  );
