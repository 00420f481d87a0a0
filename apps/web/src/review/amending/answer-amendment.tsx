import {
  type Amendment,
  isOnRequest,
  openAmendment,
  type Submission,
  type Transition,
  transitionOf,
} from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { AmendmentRequest } from '../../amendments/amendment-request.tsx';
import styles from './answer-amendment.module.css';
import { DeclineDialog } from './decline-dialog.tsx';

interface Props {
  readonly submission: Submission;
  readonly onGrant: (transition: Transition, read: Amendment) => void;
}

/** The agency asks to correct what was accepted: the request, and its two answers. */
export function AnswerAmendment({ submission, onGrant }: Props) {
  const { year, agencyName, transitions, round } = submission;
  /** The request as it was read: another one may be asked while words are written. */
  const [declining, setDeclining] = useState<Amendment | null>(null);
  const open = openAmendment(submission);
  if (!open) return null;
  const granting = transitions.find(isOnRequest);
  return (
    <section className={styles['asked']} aria-labelledby="amendment-title">
      <header className={styles['head']}>
        <h2 id="amendment-title">单位申请更正</h2>
        <Space wrap>
          <Button onClick={() => setDeclining(open)}>不同意</Button>
          {granting && (
            <Button type="primary" onClick={() => onGrant(granting, open)}>
              {transitionOf(granting).name}
            </Button>
          )}
        </Space>
      </header>
      <AmendmentRequest amendment={open} />
      {!granting && round === null && (
        <p>
          {year}{' '}
          年度没有填报轮次，单位不能重新提交。要改的，请在“历年数据”里补录更正后的报告；不改的，请不同意并说明原因。
        </p>
      )}
      {!granting && round !== null && (
        <p>
          {year} 年度填报没有开放，同意后单位也不能提交。要同意的，请先在
          <Link to="/rounds/$year" params={{ year }}>
            填报轮次的特殊安排
          </Link>
          里为{agencyName}重新开放，再回到这里。
        </p>
      )}
      {declining && (
        <DeclineDialog submission={submission} amendment={declining} onClose={() => setDeclining(null)} />
      )}
    </section>
  );
}
