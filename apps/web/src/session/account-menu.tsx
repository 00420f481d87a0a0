import { DownOutlined } from '@ant-design/icons';
import { ROLE_NAMES } from '@zhaojian/contract';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTextSize } from '../theme/text-size.tsx';
import { ContactDialog } from './contact/contact-dialog.tsx';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { useLeave } from './use-leave.ts';
import { useSession } from './use-session.ts';

/** Who is signed in, and what concerns only them: text size, how they are reached, password, the way out. */
export function AccountMenu() {
  const { account } = useSession();
  const { large, setLarge } = useTextSize();
  const [dialog, setDialog] = useState<'contact' | 'password' | null>(null);
  const close = () => setDialog(null);
  const leave = useLeave();
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
            { key: 'contact', label: '我的联系方式', onClick: () => setDialog('contact') },
            { key: 'password', label: '修改密码', onClick: () => setDialog('password') },
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
      <ContactDialog open={dialog === 'contact'} onClose={close} />
      <ChangePasswordDialog open={dialog === 'password'} onClose={close} />
    </>
  );
}
