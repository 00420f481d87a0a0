import type { DeliveredLately } from '@zhaojian/contract';

const A_WEEK = 7 * 24 * 3_600_000;

/** From when on messages are counted. */
export const latelyFrom = (now: Date): Date => new Date(now.getTime() - A_WEEK);

/** What became of messages, as columns of a query that groups rows of `outgoing_message`. */
export const DELIVERED_LATELY = `
  count(*) FILTER (WHERE state = 'sent')::int AS sent,
  count(*) FILTER (WHERE state IN ('waiting', 'sending'))::int AS waiting,
  count(*) FILTER (WHERE state = 'failed')::int AS failed,
  count(*) FILTER (WHERE state = 'uncertain')::int AS uncertain,
  (array_agg(problem ORDER BY tried_at DESC) FILTER (WHERE problem IS NOT NULL))[1] AS "lastProblem"`;

/** Of no message. */
export const NONE_LATELY: DeliveredLately = {
  sent: 0,
  waiting: 0,
  failed: 0,
  uncertain: 0,
  lastProblem: null,
};
