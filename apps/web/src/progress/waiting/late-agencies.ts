import { AGENCY_KIND_NAMES, SUBMISSION_STATE_NAMES, type SubmissionRow } from '@zhaojian/contract';
import { csvOf } from '../../page/downloads/csv.ts';
import { keptAsText } from '../../page/downloads/kept-as-text.ts';

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

const columns: readonly (readonly [heading: string, value: (row: SubmissionRow) => string | number])[] = [
  ['上级机构', (row) => row.parentName ?? ''],
  ['机构', (row) => row.agencyName],
  ['类别', (row) => AGENCY_KIND_NAMES[row.kind]],
  ['年度', (row) => row.year],
  ['状态', (row) => SUBMISSION_STATE_NAMES[row.state]],
  ['截止日期', (row) => row.dueOn ?? ''],
  ['逾期', (row) => (row.late ? '是' : '否')],
  ['不符（项）', (row) => row.errors ?? ''],
  ['提示（项）', (row) => row.warnings ?? ''],
  ['退回次数', (row) => row.returns],
];

/** The list as a CSV file. */
export const agenciesCsv = (rows: readonly SubmissionRow[]): string =>
  csvOf([
    columns.map(([heading]) => heading),
    ...rows.map((row) =>
      columns.map(([, valueOf]) => {
        const value = valueOf(row);
        return typeof value === 'string' ? keptAsText(value) : value;
      }),
    ),
  ]);
