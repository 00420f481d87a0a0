import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { NewPasswordForm } from '../session/new-password-form.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import { useLeave } from '../session/use-leave.ts';
import { useSession } from '../session/use-session.ts';
import { SignInCard } from './sign-in-card.tsx';
import styles from './new-password-page.module.css';

const route = getRouteApi('/new-password');

/** 设置新密码: before anything else, where the password is the first one or too old. Then on to where one wanted to go. */
export function NewPasswordPage() {
  const { to } = route.useSearch();
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  const { displayName, username, agencyName } = session.account;
  const leave = useLeave();
  return (
    <SignInCard width={440}>
      <h1>设置新密码</h1>
      <p className={styles['who']}>
        {displayName} · {agencyName}（用户名 {username}）
      </p>
      <NewPasswordForm
        onSet={() => {
          queries.setQueryData(sessionQuery.queryKey, { ...session, passwordDue: null });
          router.history.push(to ?? '/');
        }}
      />
      <p className={styles['leave']}>
        不是您本人？
        <Button type="link" size="small" onClick={() => void leave()}>
          退出登录
        </Button>
      </p>
    </SignInCard>
  );
}
