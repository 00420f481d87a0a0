import { Button } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { momentText } from '../../dates/days.ts';
import type { useReviewClaim } from './use-review-claim.ts';
import styles from './claim-notice.module.css';

interface Props {
  readonly claim: ReturnType<typeof useReviewClaim>;
}

/** Who is reviewing the report: the person themselves, or somebody else, from whom it can be taken over knowingly. */
export function ClaimNotice({ claim: { waits, own, others, takeOver, isTaking } }: Props) {
  if (others)
    return (
      <RefusalAlert
        error={others}
        type="warning"
        className={styles['notice']}
        action={
          <Button size="small" loading={isTaking} onClick={takeOver}>
            接手审核
          </Button>
        }
      />
    );
  if (!waits) return null;
  // The line is there before the answer is, so that nothing moves when it comes.
  return (
    <p className={`quiet ${styles['notice']}`}>
      {own
        ? `您正在审核这份报告（${momentText(own.since)} 起），其他审核员看得到；离开这一页就让出。`
        : '\u00a0'}
    </p>
  );
}
