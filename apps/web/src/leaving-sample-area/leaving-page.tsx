import type { SystemState } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { systemStateQuery } from '../system-state/system-state.queries.ts';
import { LeavingForm } from './leaving-form.tsx';
import styles from './leaving-page.module.css';
import { StartingAnew } from './starting-anew.tsx';

/** Why the sample area cannot be left from here, and what to do. */
const OBSTACLES: Readonly<Record<Exclude<SystemState['sampleArea'], 'canBeLeft'>, string>> = {
  none: '这里装的不是示例数据，没有可以离开的示例区。',
  onServer:
    '示例数据在单独的 PostgreSQL 服务器上，平台不能自己另建数据库。请技术人员建一个空的数据库，把 DATABASE_URL 改成它的地址，换一个空的 DATA_FOLDER，设置 SAMPLE_AREA=off，再重新启动。',
  lookedAtAgain:
    '这个示例区已经离开过，正式的平台在它旁边。请技术人员去掉 SAMPLE_AREA=again 后重新启动，进入正式的平台。',
};

/** 离开示例区，开始正式使用: one action, after which an empty platform is at the same address. */
export function LeavingPage() {
  const [username, setUsername] = useState<string | null>(null);
  const { data: state, error } = useQuery({
    ...systemStateQuery,
    refetchInterval: false,
    enabled: username === null,
  });
  if (username !== null) return <StartingAnew username={username} />;
  if (error) return <PageError error={error} />;
  if (!state) return <PageSkeleton />;
  return (
    <>
      <PageHead
        title="离开示例区，开始正式使用"
        note="平台在示例数据旁边另起一套空的数据，从此在同一个地址上正式使用。"
      >
        <ButtonLink to="/system">回到系统状态</ButtonLink>
      </PageHead>
      {state.sampleArea === 'canBeLeft' ? (
        <div className={styles['columns']}>
          <Panel title="会发生什么">
            <ol className={styles['steps']}>
              <li>所有人退出登录，平台停下来重新启动，约需十几秒。这个页面会一直显示进度。</li>
              <li>启动后是一个空的平台：没有机构、账号、轮次和报告，只有您的管理员账号。</li>
              <li>您用这一页设的用户名和密码登录，从“开始使用”的清单一步步往下做。</li>
              <li>
                示例数据原样留在服务器上，不会混进正式数据；在示例区里填写过的内容也留在那里，不会带过去。
                以后想再看，技术人员可以按运维手册打开。
              </li>
            </ol>
          </Panel>
          <Panel title="设置正式平台的第一个管理员">
            <LeavingForm onLeft={setUsername} />
          </Panel>
        </div>
      ) : (
        <Alert type="info" showIcon title={OBSTACLES[state.sampleArea]} />
      )}
    </>
  );
}
