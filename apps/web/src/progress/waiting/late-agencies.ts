import { AGENCY_KIND_NAMES, SUBMISSION_STATE_NAMES, type SubmissionRow } from '@zhaojian/contract';
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

const quoted = (value: string | number): string => {
  const text = typeof value === 'string' ? keptAsText(value) : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The list as a CSV file that Excel opens in Chinese: with a byte order mark, lines ended by CRLF. */
export function agenciesCsv(rows: readonly SubmissionRow[]): string {
  const lines = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, value]) => value(row))),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
