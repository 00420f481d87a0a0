import { DownOutlined } from '@ant-design/icons';
import { ROLE_NAMES } from '@zhaojian/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { refusalOf } from '../api/refusal.ts';
import { useTextSize } from '../theme/text-size.tsx';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { signOut } from './session.queries.ts';
import { useSession } from './use-session.ts';

/** Who is signed in, and what concerns only them: text size, password, the way out. */
export function AccountMenu() {
  const { account } = useSession();
  const { large, setLarge } = useTextSize();
  const [changingPassword, setChangingPassword] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();

  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      if (refusalOf(error).status !== 401) {
        void message.error(refusalOf(error).message);
        return;
      }
    }
    await navigate({ to: '/sign-in' });
    queries.clear();
  };

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              type: 'group',
              label: `${account.displayName} · ${ROLE_NAMES[account.role]} · ${account.agencyName}`,
            },
            { key: 'text', label: large ? '恢复标准字号' : '使用大字号', onClick: () => setLarge(!large) },
            { key: 'password', label: '修改密码', onClick: () => setChangingPassword(true) },
            { type: 'divider' },
            { key: 'leave', label: '退出登录', onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" aria-label={`账号：${account.displayName}`}>
          {account.displayName}
          <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      <ChangePasswordDialog open={changingPassword} onClose={() => setChangingPassword(false)} />
    </>
  );
}
