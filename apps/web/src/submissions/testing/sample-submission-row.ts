import type { SubmissionRow } from '@zhaojian/contract';

export const BUREAU = '00000000-0000-4000-8000-000000000003';

/** A report that 示例市教育局 handed in for 2025, or as wanted. */
export const aSubmissionRow = (known: Partial<SubmissionRow> = {}): SubmissionRow => ({
  agencyId: BUREAU,
  agencyName: '示例市教育局',
  kind: 'department',
  parentName: '示例市',
  year: 2025,
  state: 'submitted',
  broughtIn: false,
  dueOn: '2026-01-31',
  late: false,
  publishedOn: null,
  publishedLate: false,
  exemption: null,
  reopenedUntil: null,
  submittedAt: '2026-01-27T02:00:00.000Z',
  errors: 0,
  warnings: 0,
  unread: 0,
  doubtful: 0,
  returns: 0,
  submittedVersion: 1,
  setAside: false,
  lastActivityAt: '2026-01-27T02:00:00.000Z',
  ...known,
});
