import type { ReviewReasonId } from '@zhaojian/contract';
import { type Concern, concernOf, type OpenItem } from '@zhaojian/report';

const OF_KIND: Partial<Record<ReviewReasonId, readonly OpenItem['kind'][]>> = {
  openErrors: ['blocking', 'error'],
  explainedErrors: ['blocking', 'error'],
  unread: ['unread'],
  doubtful: ['doubt'],
  warnings: ['warning'],
};
const OF_CONCERN: Partial<Record<ReviewReasonId, Concern>> = {
  emptyText: 'emptyText',
  textAgainstTables: 'textAgainstTables',
  jumps: 'jump',
};

/** Whether something open in a report is what a reason to look at it is about. */
export const isOfReason = ({ kind, findings }: OpenItem, reason: ReviewReasonId): boolean =>
  OF_KIND[reason]?.includes(kind) ?? findings.some(({ check }) => concernOf(check) === OF_CONCERN[reason]);
