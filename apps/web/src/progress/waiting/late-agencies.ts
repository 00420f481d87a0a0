import { SUBMISSION_STATE_NAMES, type SubmissionRow } from '@zhaojian/contract';

/** A list to read from at the telephone: one agency a line, its parent before it. */
export function callList(rows: readonly SubmissionRow[]): string {
  return rows
    .map((row, index) => {
      const parent = row.parentName ? `${row.parentName} · ` : '';
      const due = row.dueOn ? `，应于 ${row.dueOn} 前提交` : '';
      return `${index + 1}. ${parent}${row.agencyName}（${SUBMISSION_STATE_NAMES[row.state]}${due}）`;
    })
    .join('\n');
}
