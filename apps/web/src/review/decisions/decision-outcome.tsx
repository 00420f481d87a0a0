import type { SubmissionRow } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import { queueReasons } from '../queue/queue-reasons.ts';
import type { DecisionKind, TakenDecision } from './use-decision.ts';

const HAPPENED: Readonly<Record<DecisionKind, (name: string) => string>> = {
  accepted: (name) => `已通过${name}的报告，数据已计入统计。`,
  returned: (name) => `已退回${name}的报告，单位登录后会先看到您的意见；重新提交后会回到队列。`,
  withdrawn: (name) => `已撤回对${name}报告的通过，数据已从统计中减去；现在可以退回或重新通过。`,
};

interface Props {
  readonly taken: TakenDecision;
  readonly agencyName: string;
  readonly year: number;
  readonly onGo: (row: SubmissionRow) => void;
}

/** What the decision did, and the report to review next: Enter goes on. */
export function DecisionOutcome({ taken: { kind, next }, agencyName, year, onGo }: Props) {
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={HAPPENED[kind](agencyName)}
      style={{ marginBottom: 12 }}
      action={
        kind !== 'withdrawn' && (
          <Space wrap>
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
        kind !== 'withdrawn' && {
          description: `下一份：${queueReasons(next)
            .map(({ text }) => text)
            .join('；')}。`,
        })}
    />
  );
}
