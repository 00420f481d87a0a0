import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import {
  isBroughtIn,
  type ReportVersion,
  sourceOf,
  type Submission,
  type QueueNeighbours,
  type QueueRow,
  wasBroughtIn,
  wasHandedIn,
} from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Button, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { summariseReading, summaryLine } from '../report-view/reading-summary.ts';
import { momentText } from '../dates/days.ts';
import { StateMark } from '../submissions/state-mark.tsx';
import type { QueuePartSearch } from './queue/queue-part.ts';
import styles from './review-head.module.css';

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion;
  /** What is before and after it in the part of the queue; null until it is known. */
  readonly around: QueueNeighbours | null;
  readonly part: QueuePartSearch;
  readonly onGo: (row: QueueRow | null) => void;
  readonly actions: ReactNode;
}

/** Whose report, its state, how it reads; the way through the queue; the decisions. */
export function ReviewHead({ submission, version, around, part, onGo, actions }: Props) {
  const { agencyName, year, state, late, submittedAt } = submission;
  const { report, findings, number, author, source } = version;
  return (
    <header className={styles['head']}>
      <div className={styles['who']}>
        <h1>
          {agencyName} {year} 年度报告{' '}
          <StateMark
            state={state}
            late={late}
            broughtIn={wasBroughtIn(submission)}
            exemption={submission.exemption}
          />
        </h1>
        <p className="quiet">
          第 {number} 版 · {author}
          {submittedAt && wasHandedIn(state) && !isBroughtIn(source)
            ? ` · ${momentText(submittedAt)} 提交`
            : ''}{' '}
          ·{' '}
          {summaryLine(
            summariseReading(report, findings),
            !sourceOf(source).isRead && version.original === null,
          )}
        </p>
      </div>
      <Space wrap className={styles['tools'] ?? ''}>
        <Link to="/review" search={{ ...part, year }}>
          {around?.position ? `队列 ${around.position} / ${around.total}` : `队列（${around?.total ?? '…'}）`}
        </Link>
        <Space.Compact>
          <Tooltip title="上一份（K）">
            <Button
              icon={<LeftOutlined />}
              aria-label="上一份（K）"
              disabled={!around?.previous}
              onClick={() => onGo(around?.previous ?? null)}
            />
          </Tooltip>
          <Tooltip title="下一份（J）">
            <Button
              icon={<RightOutlined />}
              aria-label="下一份（J）"
              disabled={!around?.next}
              onClick={() => onGo(around?.next ?? null)}
            />
          </Tooltip>
        </Space.Compact>
        {actions}
      </Space>
    </header>
  );
}
