import {
  AGENCY_KIND_NAMES,
  type QueueRow,
  reasonsInWords,
  SUBMISSION_STATE_NAMES,
  type SubmissionRow,
} from '@zhaojian/contract';
import { sortableTime } from '../chinese-time.ts';
import type { ListColumn } from '../http-server/csv-list.ts';

const momentText = (instant: string | null): string =>
  instant === null ? '' : sortableTime(new Date(instant));

/** What the list of agencies and the queue have in common. */
const AGENCY: readonly ListColumn<
  Pick<SubmissionRow & QueueRow, 'parentName' | 'agencyName' | 'kind' | 'year' | 'state' | 'dueOn'>
>[] = [
  ['上级机构', ({ parentName }) => parentName],
  ['机构', ({ agencyName }) => agencyName],
  ['类别', ({ kind }) => AGENCY_KIND_NAMES[kind]],
  ['年度', ({ year }) => year],
  ['状态', ({ state }) => SUBMISSION_STATE_NAMES[state]],
  ['截止日期', ({ dueOn }) => dueOn],
];

/** The agencies of an area with the status of their reports. What is not known is left empty, never 0. */
export const SUBMISSION_COLUMNS: readonly ListColumn<SubmissionRow>[] = [
  ...AGENCY,
  ['逾期', ({ late }) => (late ? '是' : '否')],
  ['免报原因', ({ exemption }) => exemption],
  ['提交时间', ({ submittedAt }) => momentText(submittedAt)],
  ['公开日期', ({ publishedOn }) => publishedOn],
  ['公开逾期', ({ publishedLate }) => (publishedLate ? '是' : '否')],
  ['不符（项）', ({ errors }) => errors],
  ['提示（项）', ({ warnings }) => warnings],
  ['未读出（格）', ({ unread }) => unread],
  ['存疑（格）', ({ doubtful }) => doubtful],
  ['退回次数', ({ returns }) => returns],
  ['最近动态', ({ lastActivityAt }) => momentText(lastActivityAt)],
];

/** The reports that wait, with why each is looked at. */
export const QUEUE_COLUMNS: readonly ListColumn<QueueRow>[] = [
  ...AGENCY,
  ['提交时间', ({ submittedAt }) => momentText(submittedAt)],
  ['版本', ({ submittedVersion }) => submittedVersion],
  ['先看什么', ({ reasons }) => reasonsInWords(reasons)],
  ['正在审核', ({ reviewer }) => reviewer?.name ?? null],
];
