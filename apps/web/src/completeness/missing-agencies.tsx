import { SUBMISSION_STATE_NAMES } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayText, todayInChina } from '../dates/days.ts';
import { PageTurner } from '../page/page-turner.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { completenessQuery, MISSING_A_PAGE } from './completeness.queries.ts';

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

/** The agencies whose reports the sums of a year still miss. */
export function MissingAgencies({ agencyId, year }: Props) {
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
