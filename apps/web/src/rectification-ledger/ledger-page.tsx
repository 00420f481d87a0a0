import type { RectificationFilter } from '@zhaojian/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { usePlace } from '../address/place.ts';
import { PageHead } from '../page/page-head.tsx';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { useMay } from '../session/use-session.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import styles from './ledger-page.module.css';
import { LedgerTable } from './ledger-table.tsx';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { ledgerQuery } from './rectification.requests.ts';

const route = getRouteApi('/shell/rectification');

/** 整改台账: what agencies have to put right, what is due first before the rest. */
export function LedgerPage() {
  const { nodeId, years } = usePlace();
  const { state, source, overdue, ofYear, search } = route.useSearch();
  const navigate = route.useNavigate();
  const supervises = useMay('rectification.supervise');
  const [setting, setSetting] = useState(false);
  const chosen = { state, source, overdue, ofYear, search };
  const filter: RectificationFilter = {
    agencyId: nodeId,
    state,
    source,
    year: ofYear,
    search,
    overdue: overdue ? 'true' : undefined,
  };
  const { data, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(ledgerQuery(filter));
  if (error) return <PageError error={error} />;
  const first = data?.pages[0];
  const isNarrowed = Object.values(chosen).some((value) => value !== undefined);
  return (
    <>
      <PageHead
        title="整改台账"
        note={
          supervises
            ? '辖区内存在的问题、整改措施、时限和进展；单位报告完成后，由主管部门核实销号。'
            : '存在的问题、整改措施、时限和进展；整改好以后附上佐证材料报告完成，由主管部门核实销号。'
        }
      >
        <Space wrap>
          <Button onClick={() => window.print()}>打印</Button>
          {supervises && (
            <Button type="primary" onClick={() => setSetting(true)}>
              下达任务
            </Button>
          )}
        </Space>
      </PageHead>
      <Panel title={first ? `任务（${first.total} 项）` : '任务'}>
        <LedgerFilters
          chosen={chosen}
          years={years}
          counts={first}
          onChange={(changed) => void navigate({ search: (before) => ({ ...before, ...changed }) })}
        />
        <LedgerTable
          rows={data?.pages.flatMap(({ items }) => items) ?? []}
          loading={isPending || isPlaceholderData}
          empty={
            isNarrowed
              ? '没有符合条件的任务，可放宽状态、来源、年度或文字。'
              : supervises
                ? '还没有整改任务。点“下达任务”，把年报、检查或投诉中发现的问题交给责任单位。'
                : '还没有整改任务。主管部门下达以后，会在这里列出，并发消息给您。'
          }
        />
        {hasNextPage && (
          <div className={styles['more']}>
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              再显示一些
            </Button>
          </div>
        )}
      </Panel>
      {setting && <NewTaskDialog onClose={() => setSetting(false)} />}
    </>
  );
}
