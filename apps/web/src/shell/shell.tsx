import { PLATFORM_NAME } from '@zhaojian/contract';
import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useFollowing } from '../change-stream/use-following.ts';
import { useLook } from '../office/look-now.ts';
import { SignInDialog } from '../session/sign-in-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import styles from './shell.module.css';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { OfficeNotice } from './office-notice.tsx';
import { PrintedPlace } from './printed-place.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

/** Pages with several columns side by side: the sidebar makes room. */
const DENSE_PAGES = ['/my-report/$year', '/review/$agencyId/$year'] as const;

/** What stays around every page: the sidebar, the place at the top, the mark of the sample area. */
export function Shell() {
  const { platformName } = useLook();
  const { sampleArea, managesSystem } = useSession();
  const following = useFollowing();
  const matches = useMatchRoute();
  const dense = DENSE_PAGES.some((to) => matches({ to }));
  return (
    <div className={styles['shell']} data-dense={dense || undefined}>
      <a className={styles['skip']} href="#page">
        跳到正文
      </a>
      <Sidebar />
      <div className={styles['body']}>
        <p className={styles['printed']}>{platformName ?? PLATFORM_NAME}</p>
        {sampleArea && (
          <p className={styles['sample']} role="note">
            <strong>示例</strong>
            本平台现在装的是示例数据：机构、人员和数字都是编造的，仅供熟悉操作。
            {managesSystem && <Link to="/system/leave-sample-area">离开示例区，开始正式使用</Link>}
          </p>
        )}
        <OfficeNotice />
        <TopBar following={following} />
        <Suspense>
          <PrintedPlace />
        </Suspense>
        <main id="page" className={styles['page']} tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SignInDialog />
    </div>
  );
}
