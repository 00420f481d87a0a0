import type { SubmissionRow } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { agoText, dueText, todayInChina } from '../../dates/days.ts';
import { oldestFirst } from '../../submissions/oldest-first.ts';
import { useMay } from '../../session/use-session.ts';
import { overdueAgenciesQuery } from './overdue-agencies.queries.ts';
import { submissionPageQuery } from '../../submissions/submission-list.queries.ts';
import { ReportLink } from '../../submissions/report-link.tsx';
import styles from './waiting-work.module.css';

const SHOWN = 5;
/** Enough to find those that have waited longest. */
const ASKED = 200;

interface Props {
  readonly nodeId: string;
  readonly year: number;
  readonly onShowReturned: () => void;
  readonly onShowLate: () => void;
}

/** 今天要处理的: what waits for the supervisor, who owes a report, who was asked to correct it and has not. */
export function WaitingWork({ nodeId, year, onShowReturned, onShowLate }: Props) {
  const today = todayInChina();
  const isReviewer = useMay('report.review');
  const submitted = useQuery(
    submissionPageQuery({ agencyId: nodeId, year, state: 'submitted', pageSize: ASKED }),
  );
  const returned = useQuery(
    submissionPageQuery({ agencyId: nodeId, year, state: 'returned', pageSize: ASKED }),
  );
  const overdue = useQuery(overdueAgenciesQuery(nodeId, year));
  if (!submitted.data || !returned.data || !overdue.data) return <Skeleton active paragraph={{ rows: 8 }} />;

  return (
    <>
      <Group
        title="待审核"
        count={submitted.data.total}
        none="没有等待审核的报告。"
        rows={oldestFirst(submitted.data.items)}
        remark={({ submittedAt }) => (submittedAt ? `${agoText(submittedAt)}提交` : '')}
        more={
          isReviewer && (
            <Link to="/review" search={{ node: nodeId, year }}>
              进入审核
            </Link>
          )
        }
      />
      <Group
        title="逾期未交"
        count={overdue.data.length}
        none="没有逾期的单位。"
        rows={overdue.data}
        remark={({ dueOn }) => (dueOn ? dueText(dueOn, today) : '')}
        more={
          <Button type="link" size="small" onClick={onShowLate}>
            查看名单
          </Button>
        }
      />
      <Group
        title="退回后未重新提交"
        count={returned.data.total}
        none="退回的报告都已重新提交。"
        rows={oldestActivityFirst(returned.data.items)}
        remark={({ lastActivityAt }) => (lastActivityAt ? `${agoText(lastActivityAt)}有动态` : '')}
        more={
          <Button type="link" size="small" onClick={onShowReturned}>
            查看名单
          </Button>
        }
      />
    </>
  );
}

const oldestActivityFirst = (rows: readonly SubmissionRow[]): SubmissionRow[] =>
  rows.toSorted((a, b) => ((a.lastActivityAt ?? '') < (b.lastActivityAt ?? '') ? -1 : 1));

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly SubmissionRow[];
  readonly none: string;
  readonly remark: (row: SubmissionRow) => string;
  readonly more: ReactNode;
}

function Group({ title, count, rows, none, remark, more }: GroupProps) {
  return (
    <section className={styles['group']} aria-label={title}>
      <header className={styles['head']}>
        <h3>{title}</h3>
        <span className={styles['count']}>{count}</span>
        {count > 0 && <span className={styles['more']}>{more}</span>}
      </header>
      {count === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul>
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.agencyId} className={styles['row']}>
              <ReportLink row={row} />
              <span className="quiet">{remark(row)}</span>
            </li>
          ))}
          {count > SHOWN && <li className="quiet">……另有 {count - SHOWN} 个</li>}
        </ul>
      )}
    </section>
  );
}
