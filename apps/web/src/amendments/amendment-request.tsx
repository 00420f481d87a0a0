import { type Amendment, AMENDMENT_OUTCOMES } from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';
import styles from './amendment-request.module.css';

/** What an agency asks to correct in its accepted report, why, and what was said to it. */
export function AmendmentRequest({ amendment }: { readonly amendment: Amendment }) {
  const { version, concerns, reason, askedBy, askedAt, outcome, words, decidedBy, decidedAt } = amendment;
  return (
    <dl className={styles['request']}>
      <dt>
        {askedBy} · {momentText(askedAt)} 申请更正第 {version} 版
      </dt>
      <dd>
        要更正的：{concerns}
        <br />
        理由：{reason}
      </dd>
      {outcome !== null && (
        <>
          <dt>
            {AMENDMENT_OUTCOMES[outcome]}
            {decidedBy && decidedAt && ` · ${decidedBy} · ${momentText(decidedAt)}`}
          </dt>
          {words !== null && <dd>{words}</dd>}
        </>
      )}
    </dl>
  );
}
