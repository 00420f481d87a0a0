import { SUBMISSION_STATE_NAMES } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { IncompleteMark } from '../chart-panel/incomplete-mark.tsx';
import { dayText, todayInChina } from '../dates/days.ts';
import { PageTurner } from '../page/page-turner.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { completenessQuery, MISSING_A_PAGE } from './completeness.queries.ts';
import { coveringText, missingText, summedText } from './summed-text.ts';
import styles from './completeness-note.module.css';

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

/** Over how many of how many agencies the sums are and from when; who is missing is one click away. */
export function CompletenessNote({ agencyId, year }: Props) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(completenessQuery(agencyId, year));
  if (!data) return null;
  const { missing, lastAcceptedOn, hasRound } = data;
  const covering = coveringText(data);
  return (
    <p className={styles['note']}>
      {hasRound && missing.total > 0 && <IncompleteMark />}
      <span>{summedText(data, year)}</span>
      {hasRound && missing.total > 0 && (
        <>
          <Button type="link" size="small" onClick={() => setOpen(true)}>
            还差 {missing.total} 家
          </Button>
          <span>{missingText(data)}</span>
        </>
      )}
      {lastAcceptedOn && <span>最近一次通过：{dayText(lastAcceptedOn)}</span>}
      {covering && <span>{covering}</span>}
      <Drawer
        title={`${year} 年度还没有汇总的单位（${missing.total}）`}
        open={open}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <MissingAgencies agencyId={agencyId} year={year} />
      </Drawer>
    </p>
  );
}

function MissingAgencies({ agencyId, year }: Props) {
  const [page, setPage] = useState<number | undefined>();
  const { data, isPending } = useQuery(completenessQuery(agencyId, year, page));
  const today = todayInChina();
  return (
    <>
      <RowsTable
        rows={data?.missing.items ?? []}
        rowKey="agencyId"
        loading={isPending}
        empty="这一年应汇总的年报都已汇总。"
        columns={[
          { title: '单位', dataIndex: 'agencyName' },
          { title: '状态', render: (_, { state }) => SUBMISSION_STATE_NAMES[state], width: 80 },
          { title: '截止', render: (_, { dueOn }) => (dueOn ? dayText(dueOn, today) : '—'), width: 96 },
        ]}
      />
      <PageTurner
        page={page}
        pageSize={MISSING_A_PAGE}
        total={data?.missing.total ?? 0}
        unit="家"
        onTurn={setPage}
      />
    </>
  );
}
