import { consequencesOf, type Submission, type SubmissionRow, transitionOf } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import { queueReasons } from '../queue/queue-reasons.ts';
import type { TakenDecision } from './use-decision.ts';

interface Props {
  readonly taken: TakenDecision;
  readonly report: Pick<Submission, 'agencyId' | 'agencyName' | 'year' | 'coversArea'>;
  readonly onGo: (row: SubmissionRow) => void;
}

/** What the decision did, and the report to review next: Enter goes on. */
export function DecisionOutcome({ taken: { transition, staysHere, next }, report, onGo }: Props) {
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
            <Link to="/review" search={{ year }}>
              回到队列
            </Link>
          </Space>
        )
      }
      {...(next &&
        !staysHere && {
          description: `下一份：${queueReasons(next)
            .map(({ text }) => text)
            .join('；')}。`,
        })}
    />
  );
}
