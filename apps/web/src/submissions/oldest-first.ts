import type { SubmissionRow } from '@zhaojian/contract';

/** Oldest first: who has waited longest is reviewed first; those without a time last. */
export const oldestFirst = <Row extends Pick<SubmissionRow, 'submittedAt'>>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => ((a.submittedAt ?? '9') < (b.submittedAt ?? '9') ? -1 : 1));
