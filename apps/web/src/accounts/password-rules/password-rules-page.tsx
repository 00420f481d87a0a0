import {
  DEFAULT_PASSWORD_RULES,
  PASSWORD_CHARACTER_KINDS,
  PASSWORD_RULE_BOUNDS,
  type PasswordRules,
  passwordRulesSchema,
  ROUTES,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, InputNumber, Space } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { request } from '../../api/request.ts';
import { ButtonLink } from '../../page/button-link.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { Panel } from '../../page/panel.tsx';
import { sessionQuery } from '../../session/session.queries.ts';
import { useSession } from '../../session/use-session.ts';

const NUMBERS = [
  { name: 'shortest', label: '最短长度', unit: '个字符', note: '长的密码比复杂的密码更难猜。' },
  {
    name: 'kinds',
    label: '字符种类',
    unit: '种以上',
    note: `${PASSWORD_CHARACTER_KINDS.map(({ name }) => name).join('、')}，共四种。`,
  },
  { name: 'remembered', label: '不能重复', unit: '次以内用过的', note: '包括现在的密码。' },
  { name: 'days', label: '更换期限', unit: '天', note: '到期后第一次登录时，须设置新密码才能继续。' },
] as const;

/** 密码规则: what everybody's password on this platform must be. */
export function PasswordRulesPage() {
  const session = useSession();
  const [form] = Form.useForm<PasswordRules>();
  const typed = Form.useWatch([], form) as PasswordRules | undefined;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (body: PasswordRules) =>
      request('PUT', ROUTES.passwordRules, { body, answer: passwordRulesSchema }),
    onSuccess: (passwordRules) => {
      queries.setQueryData(sessionQuery.queryKey, { ...session, passwordRules });
      void message.success('密码规则已保存，从下一次设置密码起执行；更换期限从下一次登录起执行。');
    },
  });
  const weaker = weakerThanLevelThree({ ...session.passwordRules, ...typed });

  return (
    <>
      <PageHead
        title="密码规则"
        note="对全平台的账号有效。默认值是网络安全等级保护第三级系统的通常做法；已有的密码到更换时才受新规则约束。"
      >
        <ButtonLink to="/accounts">回到账号</ButtonLink>
      </PageHead>
      <Panel title="设置密码时的要求">
        <Form<PasswordRules>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={session.passwordRules}
          onFinish={(rules) => saving.mutate(rules)}
          style={{ maxWidth: 520, marginTop: 8 }}
        >
          {NUMBERS.map(({ name, label, unit, note }) => {
            const { least, most } = PASSWORD_RULE_BOUNDS[name];
            return (
              <Form.Item key={name} label={label} extra={`${note}可设 ${least}–${most}。`} htmlFor={name}>
                <Space>
                  <Form.Item
                    noStyle
                    name={name}
                    rules={[
                      {
                        type: 'integer',
                        required: true,
                        min: least,
                        max: most,
                        message: `请填写 ${least} 至 ${most} 的整数。`,
                      },
                    ]}
                  >
                    <InputNumber id={name} style={{ width: 96 }} />
                  </Form.Item>
                  {unit}
                </Space>
              </Form.Item>
            );
          })}
          <Form.Item name="withoutUsername" valuePropName="checked">
            <Checkbox>密码里不能有用户名</Checkbox>
          </Form.Item>
          {weaker.length > 0 && (
            <Form.Item>
              <Alert
                type="warning"
                showIcon
                title={`低于第三级的通常做法：${weaker.join('；')}。测评时可能被指出。`}
              />
            </Form.Item>
          )}
          <RefusalAlert error={saving.error} />
          <Space wrap>
            <Button type="primary" htmlType="submit" loading={saving.isPending}>
              保存
            </Button>
            <Button onClick={() => form.setFieldsValue(DEFAULT_PASSWORD_RULES)}>恢复默认</Button>
          </Space>
        </Form>
      </Panel>
    </>
  );
}

/** What of the rules asks for less than systems of level 3 usually do, in words. */
const weakerThanLevelThree = (rules: PasswordRules): string[] => [
  ...(rules.shortest < DEFAULT_PASSWORD_RULES.shortest
    ? [`长度通常不少于 ${DEFAULT_PASSWORD_RULES.shortest} 个字符`]
    : []),
  ...(rules.kinds < DEFAULT_PASSWORD_RULES.kinds
    ? [`字符通常不少于 ${DEFAULT_PASSWORD_RULES.kinds} 种`]
    : []),
  ...(rules.withoutUsername ? [] : ['通常不含用户名']),
  ...(rules.remembered < DEFAULT_PASSWORD_RULES.remembered
    ? [`通常不与最近 ${DEFAULT_PASSWORD_RULES.remembered} 次相同`]
    : []),
  ...(rules.days > DEFAULT_PASSWORD_RULES.days
    ? [`通常不超过 ${DEFAULT_PASSWORD_RULES.days} 天更换一次`]
    : []),
];
