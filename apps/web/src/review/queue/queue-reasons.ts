import { isClean, type SubmissionRow } from '@zhaojian/contract';

export interface QueueReason {
  readonly tone: 'error' | 'warning' | 'attention' | 'calm';
  readonly text: string;
}

/**
 * Why a report waits in the queue and what to look at first, in words. A report with errors can only be handed in
 * with an explanation of each, so its errors are explained ones.
 */
export function queueReasons(
  row: Pick<SubmissionRow, 'errors' | 'warnings' | 'unread' | 'doubtful' | 'returns' | 'late' | 'setAside'>,
): QueueReason[] {
  const reasons: QueueReason[] = [];
  if (row.errors) reasons.push({ tone: 'error', text: `${row.errors} 项不符，单位已说明` });
  if (row.unread) reasons.push({ tone: 'error', text: `${row.unread} 格没有数` });
  if (row.doubtful) reasons.push({ tone: 'warning', text: `${row.doubtful} 格存疑未核对` });
  if (row.warnings) reasons.push({ tone: 'warning', text: `${row.warnings} 项提示` });
  if (row.returns) reasons.push({ tone: 'attention', text: `退回 ${row.returns} 次后重新提交` });
  if (row.late) reasons.push({ tone: 'attention', text: '逾期提交' });
  if (row.setAside) reasons.push({ tone: 'attention', text: '抽查：请打开逐项看' });
  return isClean(row) ? [...reasons, { tone: 'calm', text: '勾稽无异常' }] : reasons;
}
