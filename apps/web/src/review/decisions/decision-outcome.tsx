import {
  consequencesOf,
  type QueueRow,
  reasonsInWords,
  type Submission,
  transitionOf,
} from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import type { QueuePartSearch } from '../queue/queue-part.ts';
import type { TakenDecision } from './use-decision.ts';

interface Props {
  readonly taken: TakenDecision;
  readonly report: Pick<Submission, 'agencyId' | 'agencyName' | 'year' | 'coversArea'>;
  /** The part of the queue in which it goes on. */
  readonly part: QueuePartSearch;
  readonly onGo: (row: QueueRow) => void;
}

/** What the decision did, and the report to review next: Enter goes on. */
export function DecisionOutcome({ taken: { transition, staysHere, next }, report, part, onGo }: Props) {
  const { agencyId, agencyName, year, coversArea } = report;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={transitionOf(transition).done(agencyName, coversArea)}
      style={{ marginBottom: 12 }}
      action={
        !staysHere && (
          <Space wrap>
            {coversArea && consequencesOf(transition).beginsToCount && (
              <Link to="/reconciliation" search={{ node: agencyId, year }}>
                对账
              </Link>
            )}
            {next ? (
              <Button type="primary" autoFocus onClick={() => onGo(next)}>
                审核下一份：{next.agencyName}
              </Button>
            ) : (
              <span>没有等待审核的报告了。</span>
            )}
            <Link to="/review" search={{ ...part, year }}>
              回到队列
            </Link>
          </Space>
        )
      }
      {...(next &&
        !staysHere && {
          description: `下一份：${reasonsInWords(next.reasons)}。`,
        })}
    />
  );
}
