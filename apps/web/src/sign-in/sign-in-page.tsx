import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { Alert } from 'antd';
import { showAgency } from '../api/agency-at-work.ts';
import { ContactLine } from '../office/contact-line.tsx';
import { useLook } from '../office/look-now.ts';
import { OfficeBrand } from '../office/office-brand.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import { SignInForm } from '../session/sign-in-form.tsx';
import { SignInCard } from './sign-in-card.tsx';
import styles from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

/** After signing in a person comes where they wanted to go, or where their role starts. */
export function SignInPage() {
  const look = useLook();
  const { to, expired, begun } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  return (
    <SignInCard width={400}>
      <OfficeBrand platformName={look.platformName} />
      {expired && (
        <Alert
          type="info"
          showIcon
          title="登录已过期，请重新登录"
          description={to ? '登录后回到刚才的页面；没有保存的修改仍在这个浏览器里。' : null}
          className={styles['expired'] ?? ''}
        />
      )}
      {begun !== undefined && (
        <Alert
          type="success"
          showIcon
          title="空的平台已经启动"
          description={`请用刚才设的用户名“${begun}”和密码登录，开始正式使用。`}
          className={styles['expired'] ?? ''}
        />
      )}
      <SignInForm
        {...(begun !== undefined && { username: begun })}
        onSignedIn={(session) => {
          queries.clear();
          showAgency(session.account.agencyId);
          queries.setQueryData(sessionQuery.queryKey, session);
          router.history.push(to ?? '/');
        }}
      />
      <p className={styles['help']}>
        没有账号或忘记密码，请联系上级主管部门的管理员。
        <br />
        {look.contact && (
          <>
            <ContactLine contact={look.contact} />
            <br />
          </>
        )}
        报送之前可以先<Link to="/self-check">自查年度报告</Link>，不用登录。
      </p>
    </SignInCard>
  );
}
