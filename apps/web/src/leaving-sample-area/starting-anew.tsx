import { currentSessionSchema, ROUTES } from '@zhaojian/contract';
import { useNavigate } from '@tanstack/react-router';
import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { showAgency } from '../api/agency-at-work.ts';
import { isSignedOut } from '../api/answer.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { Refusal } from '../api/refusal.ts';
import { request } from '../api/request.ts';
import { PageHead } from '../page/page-head.tsx';

const LOOK_MS = 1_000;
/** A slow machine makes an empty database in a minute. */
const PATIENCE_SECONDS = 180;

type Seen = 'stopping' | 'starting' | 'ready' | 'still sample';

/** Whoever is signed in to the sample area is nobody in the empty platform: that it says so shows that it is there. */
async function look(before: Seen): Promise<Seen> {
  try {
    await request('GET', ROUTES.session, {
      answer: currentSessionSchema,
      whenSignedOut: 'refuse',
      signal: AbortSignal.timeout(5_000),
    });
    return before === 'stopping' ? 'stopping' : 'still sample';
  } catch (error) {
    return isSignedOut(error) ? 'ready' : 'starting';
  }
}

const notStarted = () =>
  new Refusal(
    'STILL_SAMPLE_AREA',
    '空的平台没有启动成功，现在仍是示例区，什么都没有改变。请技术人员看服务器上的日志（多半是磁盘空间不足），排除后再离开一次。',
    0,
  );
const takesLong = () =>
  new Refusal(
    'STARTING_LONG',
    '空的平台还没有启动。页面会继续等待；若一直不行，请技术人员看服务器上的日志，并重新启动平台（npm start）。',
    0,
  );

/** The platform stops and starts, empty: how far it is, and then its sign-in page. */
export function StartingAnew({ username }: { readonly username: string }) {
  const [began] = useState(Date.now);
  const [now, setNow] = useState<{ readonly seen: Seen; readonly at: number }>({
    seen: 'stopping',
    at: began,
  });
  const navigate = useNavigate();
  useEffect(() => {
    if (now.seen === 'ready') {
      showAgency(null);
      void navigate({ to: '/sign-in', search: { begun: username }, reloadDocument: true });
    }
    if (now.seen === 'ready' || now.seen === 'still sample') return;
    const timer = setTimeout(
      () => void look(now.seen).then((seen) => setNow({ seen, at: Date.now() })),
      LOOK_MS,
    );
    return () => clearTimeout(timer);
  }, [now, navigate, username]);
  const { seen } = now;
  const seconds = Math.round((now.at - began) / 1000);
  return (
    <>
      <PageHead
        title="正在启动空的平台"
        note="约需十几秒。请不要关闭页面；关了也不要紧，过一会儿打开同一个地址登录即可。"
      />
      {seen === 'still sample' ? (
        <RefusalAlert error={notStarted()} />
      ) : (
        <div aria-live="polite">
          <p>
            <strong>{seen === 'stopping' ? '正在停下示例区…' : '正在建立空的数据库并启动…'}</strong> 已用{' '}
            {seconds} 秒
          </p>
          <Progress percent={Math.min(95, 8 + seconds * 4)} status="active" showInfo={false} />
          {seconds > PATIENCE_SECONDS && <RefusalAlert error={takesLong()} type="warning" />}
        </div>
      )}
    </>
  );
}
