import type { Account, HandedOverAccount } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import { resetPassword } from '../accounts.queries.ts';
import { HandedOverDialog } from './handed-over-dialog.tsx';

interface Props {
  readonly account: Account;
  readonly onClose: () => void;
}

/** A new first password for somebody who has lost theirs; it ends all their sessions. */
export function ResetPasswordDialog({ account, onClose }: Props) {
  const [made, setMade] = useState<HandedOverAccount | null>(null);
  const resetting = useMutation({ mutationFn: () => resetPassword(account.id), onSuccess: setMade });
  if (made)
    return <HandedOverDialog title={`${account.displayName}的新密码`} made={made} onClose={onClose} />;
  return (
    <Dialog
      title={`重设 ${account.displayName}（${account.username}）的密码`}
      decision={{ okText: '重设', isPending: resetting.isPending, onOk: () => resetting.mutate() }}
      onClose={onClose}
    >
      <p>
        平台将生成一个新的初始密码，只显示一次。{account.displayName}
        在各处的登录立即结束，用新密码登录后须自己再设密码；原来的密码不能再用。
      </p>
      <RefusalAlert error={resetting.error} />
    </Dialog>
  );
}
