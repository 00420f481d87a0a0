import { isClean, type SubmissionRow } from '@zhaojian/contract';
import { z } from 'zod';

export const queueReasonSchema = z.enum([
  'errors',
  'warnings',
  'doubtful',
  'resubmitted',
  'late',
  'setAside',
  'clean',
]);
export type QueueReasonId = z.infer<typeof queueReasonSchema>;

/** What the queue can be narrowed to, as it is called. */
export const QUEUE_REASONS: Readonly<Record<QueueReasonId, string>> = {
  errors: '有不符',
  warnings: '有提示',
  doubtful: '有存疑',
  resubmitted: '重新提交',
  late: '逾期提交',
  setAside: '抽查',
  clean: '无异常',
};

const HOLDS: Readonly<Record<QueueReasonId, (row: SubmissionRow) => boolean>> = {
  errors: (row) => Boolean(row.errors),
  warnings: (row) => Boolean(row.warnings),
  doubtful: (row) => Boolean(row.doubtful),
  resubmitted: (row) => row.returns > 0,
  late: (row) => row.late,
  setAside: (row) => row.setAside,
  clean: isClean,
};

export const queueSearchSchema = z.object({
  why: queueReasonSchema.optional().catch(undefined),
  search: z.string().max(50).optional().catch(undefined),
});
export type QueueSearch = z.infer<typeof queueSearchSchema>;

/**
 * The part of the queue that is asked for; the search looks at the agency and the one above it.
 * @param found the agencies that the server finds by other names and by pinyin
 */
export function narrowedQueue(
  queue: readonly SubmissionRow[],
  { why, search }: QueueSearch,
  found: ReadonlySet<string> = new Set(),
): SubmissionRow[] {
  return queue.filter(
    (row) =>
      (why === undefined || HOLDS[why](row)) &&
      (!search ||
        found.has(row.agencyId) ||
        row.agencyName.includes(search) ||
        (row.parentName?.includes(search) ?? false)),
  );
}

/** How many of the queue each reason holds for. */
export const countByReason = (queue: readonly SubmissionRow[]): Readonly<Record<QueueReasonId, number>> =>
  Object.fromEntries(queueReasonSchema.options.map((id) => [id, queue.filter(HOLDS[id]).length])) as Record<
    QueueReasonId,
    number
  >;
