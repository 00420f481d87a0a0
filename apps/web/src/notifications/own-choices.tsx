import {
  type NotificationChoices,
  notificationChoicesSchema,
  NOTIFICATION_KINDS,
  ROUTES,
  WAYS,
  waySchema,
} from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { request } from '../api/request.ts';
import { ContactDialog } from '../session/contact/contact-dialog.tsx';
import styles from './own-choices.module.css';

type Choice = NotificationChoices['choices'][number];

const queryKey = [...QUERY_KEYS.notifications, 'choices'];

/** 接收设置: which kinds come by which ways besides the product. Each tick is saved at once. */
export function OwnChoices() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      request('GET', ROUTES.notificationChoices, { answer: notificationChoicesSchema, signal }),
  });
  const choosing = useMutation({
    mutationFn: (choice: Choice) =>
      request('PUT', ROUTES.notificationChoices, {
        body: { choices: [choice] },
        answer: notificationChoicesSchema,
      }),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      void message.success('已保存。');
    },
  });
  if (error) return <RefusalAlert error={error} />;
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { choices, email, mailIsOn } = data;
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  return (
    <>
      <MailReach email={email} mailIsOn={mailIsOn} />
      <RefusalAlert error={choosing.error} />
      <table className={styles['choices']}>
        <thead>
          <tr>
            <th scope="col">消息</th>
            <th scope="col">站内</th>
            {waySchema.options.map((way) => (
              <th scope="col" key={way}>
                {WAYS[way].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{NOTIFICATION_KINDS[kind].name}</th>
              <td>
                <Checkbox checked disabled aria-label={`${NOTIFICATION_KINDS[kind].name}：站内`} />
              </td>
              {choices
                .filter((choice) => choice.kind === kind)
                .map((choice) => (
                  <td key={choice.way}>
                    <Checkbox
                      aria-label={`${NOTIFICATION_KINDS[kind].name}：${WAYS[choice.way].name}`}
                      checked={choice.isWanted}
                      // Not disabled while it is saved: it would lose the focus.
                      onChange={({ target }) => {
                        if (!choosing.isPending) choosing.mutate({ ...choice, isWanted: target.checked });
                      }}
                    />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">站内消息总是有的。几分钟内的多条消息合成一封邮件；邮件里没有数字和意见的内容。</p>
    </>
  );
}

/** Where mails go to, or why there are none and what to do. */
function MailReach({ email, mailIsOn }: Pick<NotificationChoices, 'email' | 'mailIsOn'>) {
  const [isChanging, setIsChanging] = useState(false);
  if (!mailIsOn)
    return <Alert type="info" showIcon title="平台还没有开通邮件，消息只在站内。开通后按下面的选择发送。" />;
  return (
    <>
      {email === null ? (
        <Alert
          type="warning"
          showIcon
          title="您的账号没有登记电子邮箱，消息只在站内。"
          action={<Button onClick={() => setIsChanging(true)}>填写邮箱</Button>}
        />
      ) : (
        <p>
          邮件发到 {email}。
          <Button type="link" onClick={() => setIsChanging(true)}>
            更改
          </Button>
        </p>
      )}
      <ContactDialog open={isChanging} onClose={() => setIsChanging(false)} />
    </>
  );
}
