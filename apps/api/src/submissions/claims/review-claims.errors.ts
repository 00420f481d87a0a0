import { CLAIM_MINUTES } from '@zhaojian/contract';
import { chineseTime } from '../../chinese-time.ts';
import { Refusal } from '../../refusals/refusal.ts';

interface Claimed {
  reviewer: string;
  since: Date;
}

const details = ({ reviewer, since }: Claimed) => ({ reviewer, since: since.toISOString() });

/** Somebody else began to review it before. */
export const reviewedByOther = (claim: Claimed) =>
  new Refusal(
    'REVIEWED_BY_OTHER',
    409,
    `${claim.reviewer}从 ${chineseTime(claim.since)} 起正在审核这份报告。请先看别的；确要由您来审的，请与${claim.reviewer}说好后点“接手审核”，${CLAIM_MINUTES} 分钟没有操作也会自动让出。`,
    details(claim),
  );

/** A decision on what somebody else is reviewing, which nobody has confirmed. */
export const beingReviewed = (claim: Claimed) =>
  new Refusal(
    'BEING_REVIEWED',
    409,
    `${claim.reviewer}从 ${chineseTime(claim.since)} 起正在审核这份报告，您的操作没有执行。请先与${claim.reviewer}商量；确要由您决定的，请再确认一次。`,
    details(claim),
  );

export const nothingToReview = () =>
  new Refusal(
    'NOTHING_TO_REVIEW',
    409,
    '这份报告现在没有等您审核：它已被处理，或者轮到另一级。请刷新页面，看过最新情况后再决定。',
  );
