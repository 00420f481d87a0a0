import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useEffect } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { WhomToAsk } from '../../office/whom-to-ask.tsx';
import { ButtonLink } from '../button-link.tsx';
import { NothingYet } from './nothing-yet.tsx';

const TITLES: Readonly<Record<number, string>> = { 403: '您不能查看这个页面', 404: '没有找到' };

/** What a page shows when it cannot be shown: why, and two ways on. */
export function PageError({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const router = useRouter();
  const queries = useQueryClient();
  const refusal = refusalOf(error);
  useEffect(() => {
    if (refusal.code === 'PAGE_ERROR') console.error(error);
  }, [error, refusal.code]);

  const tryAgain = () => {
    void queries.resetQueries({ predicate: (query) => query.state.status === 'error' });
    void router.invalidate();
    reset?.();
  };
  return (
    <NothingYet title={TITLES[refusal.status] ?? '页面没能打开'}>
      <p role="alert">{refusal.message}</p>
      <Space>
        <Button type="primary" onClick={tryAgain}>
          重试
        </Button>
        <ButtonLink to="/">回到首页</ButtonLink>
      </Space>
      <WhomToAsk />
    </NothingYet>
  );
}
