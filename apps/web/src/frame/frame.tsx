import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SignInDialog } from '../session/sign-in-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import styles from './frame.module.css';
import { PageSkeleton } from './page-skeleton.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** What stays around every page: the rail, the place at the top, the mark of the sample area. */
export function Frame() {
  const { sampleArea } = useSession();
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#page">
        跳到正文
      </a>
      <Rail />
      <div className={styles['body']}>
        {sampleArea && (
          <p className={styles['sample']} role="note">
            <strong>示例</strong>
            本平台现在装的是示例数据：机构、人员和数字都是编造的，仅供熟悉操作。
          </p>
        )}
        <Suspense fallback={<div className={styles['topBar']} />}>
          <TopBar />
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
