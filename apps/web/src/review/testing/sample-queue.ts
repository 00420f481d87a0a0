import { type QueueNeighbours, type QueueRow, queueReasonSchema, type ReviewQueue } from '@zhaojian/contract';
import { BUREAU } from '../../submissions/testing/sample-submission-row.ts';

/** 示例市教育局 waits with two errors that it explained. */
export const aQueueRow = (known: Partial<QueueRow> = {}): QueueRow => ({
  agencyId: BUREAU,
  agencyName: '示例市教育局',
  kind: 'department',
  parentName: '示例市人民政府',
  year: 2025,
  state: 'submitted',
  dueOn: '2026-01-31',
  submittedAt: '2026-01-20T02:00:00.000Z',
  submittedVersion: 2,
  reasons: [{ id: 'explainedErrors', count: 2 }],
  reviewer: null,
  ...known,
});

/** A queue of one page. */
export const aQueue = (items: QueueRow[], known: Partial<ReviewQueue> = {}): ReviewQueue => ({
  items,
  total: items.length,
  waiting: items.length,
  next: null,
  reasons: queueReasonSchema.options.map((id) => ({
    id,
    count: items.filter(({ reasons }) =>
      id === 'clean' ? reasons.length === 0 : reasons.some((reason) => reason.id === id),
    ).length,
  })),
  districts: [],
  reviewers: [],
  cleanToAccept: items.filter(({ reasons }) => reasons.length === 0).length,
  ...known,
});

/** The first report of a queue of two. */
export const theWay = (known: Partial<QueueNeighbours> = {}): QueueNeighbours => ({
  previous: null,
  next: null,
  first: null,
  position: 1,
  total: 1,
  ...known,
});
