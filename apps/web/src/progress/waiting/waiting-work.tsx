import {
  isHandedIn,
  isWaiting,
  SUBMISSION_STATES,
  type SubmissionRow,
  type SubmissionState,
  wasHandedIn,
} from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { agoText, dueText, todayInChina } from '../../dates/days.ts';
import { useMay } from '../../session/use-session.ts';
import { OVERDUE } from './overdue-agencies.queries.ts';
import { submissionPageQuery } from '../../submissions/submission-list.queries.ts';
import { ReportLink } from '../../submissions/report-link.tsx';
import styles from './waiting-work.module.css';

/** Of each group the page shows those that have waited longest. */
const SHOWN = 5;
const WAITING = SUBMISSION_STATES.filter(isWaiting);
const GIVEN_BACK = SUBMISSION_STATES.filter((state) => wasHandedIn(state) && !isHandedIn(state));

interface Props {
  readonly nodeId: string;
  readonly year: number;
  readonly onShowGivenBack: (state: SubmissionState) => void;
  readonly onShowLate: () => void;
}

/** 今天要处理的: what waits for the supervisor, who owes a report, who was asked to correct it and has not. */
export function WaitingWork({ nodeId, year, onShowGivenBack, onShowLate }: Props) {
  const today = todayInChina();
  const isReviewer = useMay('report.review');
  const longest = { agencyId: nodeId, year, pageSize: SHOWN };
  const waiting = useQuery(submissionPageQuery({ ...longest, state: WAITING, order: 'submittedAt' }));
  const givenBack = useQuery(submissionPageQuery({ ...longest, state: GIVEN_BACK, order: 'lastActivityAt' }));
  const overdue = useQuery(submissionPageQuery({ ...longest, ...OVERDUE }));
  if (!waiting.data || !givenBack.data || !overdue.data) return <Skeleton active paragraph={{ rows: 8 }} />;

  return (
    <>
      <Group
        title="待审核"
        count={waiting.data.total}
        none="没有等待审核的报告。"
        rows={waiting.data.items}
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
        count={overdue.data.total}
        none="没有逾期的单位。"
        rows={overdue.data.items}
        remark={({ dueOn }) => (dueOn ? dueText(dueOn, today) : '')}
        more={
          <Button type="link" size="small" onClick={onShowLate}>
            查看名单
          </Button>
        }
      />
      <Group
        title="退回后未重新提交"
        count={givenBack.data.total}
        none="退回的报告都已重新提交。"
        rows={givenBack.data.items}
        remark={({ lastActivityAt }) => (lastActivityAt ? `${agoText(lastActivityAt)}有动态` : '')}
        more={GIVEN_BACK.map((state) => (
          <Button key={state} type="link" size="small" onClick={() => onShowGivenBack(state)}>
            查看名单
          </Button>
        ))}
      />
    </>
  );
}

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
          {rows.map((row) => (
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
