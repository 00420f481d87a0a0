import type { SubmissionRow } from '@zhaojian/contract';

/** Which report of which year: how the queue and the review name one. */
export type ReportName = Pick<SubmissionRow, 'agencyId' | 'year'>;

const isSameReport = (one: ReportName, other: ReportName): boolean =>
  one.agencyId === other.agencyId && one.year === other.year;

export interface Neighbours<Row> {
  readonly previous: Row | null;
  readonly next: Row | null;
  /** 1-based; null when the report is not in the queue (any more). */
  readonly position: number | null;
  readonly waiting: number;
}

/** The reports before and after one in the queue. One that has left the queue goes on to its beginning. */
export function neighbours<Row extends ReportName>(queue: readonly Row[], here: ReportName): Neighbours<Row> {
  const at = queue.findIndex((row) => isSameReport(row, here));
  if (at === -1) return { previous: null, next: queue[0] ?? null, position: null, waiting: queue.length };
  return {
    previous: queue[at - 1] ?? null,
    next: queue[at + 1] ?? null,
    position: at + 1,
    waiting: queue.length,
  };
}

/** The report to offer after a decision on one: the one after it, else the first of those that still wait. */
export function nextAfterDecision<Row extends ReportName>(
  queue: readonly Row[],
  here: ReportName,
): Row | null {
  return neighbours(queue, here).next ?? queue.find((row) => !isSameReport(row, here)) ?? null;
}
