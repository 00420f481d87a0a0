import type { HandedOverAccount } from '@zhaojian/contract';
import { Button, Space, Typography } from 'antd';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import { PasswordSlips } from './password-slips.tsx';

interface Props {
  readonly title: string;
  readonly made: HandedOverAccount;
  readonly onClose: () => void;
}

/** The first password of one account, this once: to print, to copy or to write down. Nothing but its button closes it. */
export function HandedOverDialog({ title, made: { account, password }, onClose }: Props) {
  const { agencyName, displayName: name, username } = account;
  const whole = `${agencyName} ${name}\n用户名 ${username}\n初始密码 ${password}\n登录地址 ${window.location.origin}\n第一次登录时须设置新密码。`;
  return (
    <Dialog
      title={title}
      decision={{ okText: '已交给本人', isPending: false, onOk: onClose }}
      untilDecided
      onClose={onClose}
    >
      <p className="quiet">密码只显示这一次。请当面或通过可靠方式交给本人；本人第一次登录时须设置新密码。</p>
      <PasswordSlips people={[{ agencyName, name, username, password }]} />
      <Space wrap size={16} style={{ marginTop: 12 }}>
        <Button onClick={() => window.print()}>打印密码条</Button>
        <Typography.Text copyable={{ text: password, tooltips: ['复制密码', '已复制'] }}>
          复制密码
        </Typography.Text>
        <Typography.Text copyable={{ text: whole, tooltips: ['复制全文', '已复制'] }}>
          复制全文
        </Typography.Text>
      </Space>
    </Dialog>
  );
}
