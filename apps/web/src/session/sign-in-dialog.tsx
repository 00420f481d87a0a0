import type { CurrentSession } from '@zhaojian/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onSignedOut } from '../api/sign-in-again.ts';
import { Dialog } from '../page/dialogs/dialog.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { sessionQuery } from './session.queries.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSession } from './use-session.ts';

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

/** Opens over the page when the session ends in the middle of something; the request that met it goes on afterwards. */
export function SignInDialog() {
  const current = useSession();
  const { account, passwordDue } = current;
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  useEffect(
    () =>
      onSignedOut(
        () =>
          new Promise<void>((resolve, reject) =>
            setWaiting({ goOn: resolve, giveUp: () => reject(new Error('declined')) }),
          ),
      ),
    [],
  );

  const signedIn = (session: CurrentSession) => {
    const { agencyId, agencyName } = account;
    if (session.account.id !== account.id || !session.account.agencies.some(({ id }) => id === agencyId)) {
      // Somebody else, or no longer of the agency: what is on the page is not theirs.
      window.location.assign('/');
      return;
    }
    // The page goes on for the agency that it shows, whichever was used last.
    queries.setQueryData(sessionQuery.queryKey, {
      ...session,
      account: { ...session.account, agencyId, agencyName },
      managesSystem: current.managesSystem,
      isAtTop: current.isAtTop,
    });
    if (session.passwordDue !== null) return;
    waiting?.goOn();
    setWaiting(null);
  };

  return (
    <Dialog
      open={waiting !== null}
      title={passwordDue === null ? '登录已过期，请重新登录' : '设置新密码'}
      decision={null}
      stays
      onClose={() => {
        waiting?.giveUp();
        setWaiting(null);
      }}
    >
      {passwordDue === null ? (
        <>
          <p className="quiet" style={{ margin: '4px 0 20px' }}>
            页面上填写的内容都在。登录后会接着完成刚才的操作。
          </p>
          <SignInForm username={account.username} onSignedIn={signedIn} />
        </>
      ) : (
        <NewPasswordForm onSet={() => signedIn({ ...current, passwordDue: null })} />
      )}
    </Dialog>
  );
}
