import { coveringText, exemptText, missingText, summedText } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { IncompleteMark } from '../chart-panel/incomplete-mark.tsx';
import { dayText } from '../dates/days.ts';
import { completenessQuery } from './completeness.queries.ts';
import styles from './completeness-note.module.css';

// With its table, which the page itself does without.
const MissingAgencies = lazy(async () => ({
  default: (await import('./missing-agencies.tsx')).MissingAgencies,
}));

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

/** Over how many of how many agencies the sums are and from when; who is missing is one click away. */
export function CompletenessNote({ agencyId, year }: Props) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(completenessQuery(agencyId, year));
  if (!data) return null;
  const { missing, lastAcceptedOn, hasRound, summed } = data;
  // Of a year that nothing was asked for nobody owes a report; agencies missing from a sum are named all the same.
  const others = hasRound ? `还差 ${missing.total} 家` : `没有年报的 ${missing.total} 家`;
  const covering = coveringText(data);
  return (
    <p className={styles['note']}>
      {hasRound && missing.total > 0 && <IncompleteMark />}
      <span>{summedText(data, year)}</span>
      {missing.total > 0 && (hasRound || summed > 0) && (
        <>
          <Button type="link" size="small" onClick={() => setOpen(true)}>
            {others}
          </Button>
          {hasRound && <span>{missingText(data)}</span>}
        </>
      )}
      {lastAcceptedOn && <span>最近一次通过：{dayText(lastAcceptedOn)}</span>}
      {covering && <span>{covering}</span>}
      {data.exempt > 0 && <span>{exemptText(data)}</span>}
      <Drawer
        title={`${year} 年度${hasRound ? '还' : ''}没有汇总的单位（${missing.total}）`}
        open={open}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <Suspense fallback={<Skeleton active />}>
          <MissingAgencies agencyId={agencyId} year={year} />
        </Suspense>
      </Drawer>
    </p>
  );
}
