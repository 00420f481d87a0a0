import { MoreOutlined } from '@ant-design/icons';
import { type Account, isOfThoseBelow, joinsDuties, mayHandle, roleMay } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { changeAccount, endSessions } from './accounts.queries.ts';
import { ChangeAccountDialog } from './change-account-dialog.tsx';
import { ResetPasswordDialog } from './handing-over/reset-password-dialog.tsx';
import { QUERY_KEYS } from '../api/query-keys.ts';

interface Props {
  readonly account: Account;
  /** Who does it: nobody disables themselves but to hand over duties that they join, and a supervisor does nothing but reset passwords of those below. */
  readonly by: Account;
}

/** What an administrator, or a supervisor, does with one account. What ends somebody's work is asked about first. */
export function AccountActions({ account, by }: Props) {
  const own = account.id === by.id;
  const isBelow = isOfThoseBelow(account, by.agencyId);
  const isTheirs = mayHandle(by.role, account.role);
  const [dialog, setDialog] = useState<'change' | 'password' | null>(null);
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: async ({ act }: { act: () => Promise<unknown>; done: string }) => act(),
    onSuccess: async (_, { done }) => {
      await queries.invalidateQueries({ queryKey: QUERY_KEYS.accounts });
      void message.success(done);
    },
    onError: useRefusalMessage(),
  });

  const disable = () =>
    modal.confirm({
      title: `停用 ${account.displayName}（${account.username}）？`,
      content: own
        ? '系统管理员、安全管理员和安全审计员都另有人担任以后，才能停用自己的管理员账号。停用后您立即退出登录；只有另一位管理员或运维人员能重新启用。'
        : '停用后立即退出登录，不能再登录；以往的操作记录保留。以后可以重新启用。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () =>
        acting.mutate({
          act: () => changeAccount(account.id, { disabled: true }),
          done: `${account.displayName}的账号已停用。如需有人接手填报，请另建账号。`,
        }),
    });
  const enable = () =>
    acting.mutate({
      act: () => changeAccount(account.id, { disabled: false }),
      done: `${account.displayName}的账号已启用，可以用原密码登录。`,
    });
  const signOut = () =>
    modal.confirm({
      title: `结束 ${account.displayName} 的全部登录？`,
      content: '各处的登录立即失效，须重新登录；页面上未保存的内容在重新登录后可继续。',
      okText: '结束登录',
      onOk: () =>
        acting.mutate({
          act: () => endSessions(account.id),
          done: `${account.displayName}的全部登录已结束。如怀疑密码泄露，请再重设密码。`,
        }),
    });

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: !roleMay(by.role, 'account.manage')
            ? [
                {
                  key: 'password',
                  label: isBelow ? '重设密码' : '重设密码（请联系管理员）',
                  disabled: !isBelow,
                  onClick: () => setDialog('password'),
                },
              ]
            : [
                {
                  key: 'change',
                  label: isTheirs ? '修改' : '修改（由管理员办理）',
                  disabled: !isTheirs,
                  onClick: () => setDialog('change'),
                },
                {
                  key: 'password',
                  label: '重设密码',
                  disabled: own || !isTheirs,
                  onClick: () => setDialog('password'),
                },
                { key: 'sessions', label: '结束全部登录', onClick: signOut },
                account.disabled
                  ? { key: 'enable', label: '启用', disabled: !isTheirs, onClick: enable }
                  : {
                      key: 'disable',
                      label: '停用',
                      danger: true,
                      disabled: own ? !joinsDuties(account.role) : !isTheirs,
                      onClick: disable,
                    },
              ],
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          loading={acting.isPending}
          aria-label={`${account.displayName}的操作`}
        />
      </Dropdown>
      {dialog === 'change' && <ChangeAccountDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'password' && <ResetPasswordDialog account={account} onClose={() => setDialog(null)} />}
    </>
  );
}
