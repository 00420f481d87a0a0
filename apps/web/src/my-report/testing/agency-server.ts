import type { ReportVersion, Submission } from '@zhaojian/contract';
import { checkReport, type Report } from '@zhaojian/report';
import { CITY, sessionAs } from '../../testing/open-page.tsx';
import { someWords } from '../../whose-words/testing/sample-words.ts';
import { openRound } from './submissions.ts';

/** A version of a report, read from a file unless said otherwise. */
export function aVersion(report: Report, version: Partial<ReportVersion> = {}): ReportVersion {
  const findings = checkReport(report);
  return {
    number: 1,
    source: 'file',
    createdAt: '2026-01-10T02:00:00.000Z',
    author: '李敏（示例）',
    reason: null,
    fileName: '示例年报.txt',
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: 0,
    unread: 0,
    doubtful: 0,
    takenOver: null,
    agencyId: CITY,
    year: report.year,
    report,
    findings,
    notices: [],
    original: { fileName: '示例年报.txt', kind: 'text', bytes: 10, sha256: 'a'.repeat(64) },
    ...version,
  };
}

/** What the server answers an agency's account about its reports. */
export const agencyAnswers = (submission: Submission, version: ReportVersion | null = null) => ({
  'GET /api/session': sessionAs('agency'),
  'GET /api/collection-rounds': [openRound],
  [`GET /api/submissions/${CITY}`]: [
    {
      year: 2025,
      form: '2021',
      state: submission.state,
      dueOn: '2026-01-31',
      late: false,
      exemption: null,
      reopenedUntil: null,
      open: true,
      broughtIn: false,
    },
    {
      year: 2024,
      form: '2021',
      state: 'accepted',
      dueOn: '2025-01-31',
      late: false,
      exemption: null,
      reopenedUntil: null,
      open: false,
      broughtIn: false,
    },
    {
      year: 2020,
      form: '2019',
      state: 'notStarted',
      dueOn: null,
      late: false,
      exemption: null,
      reopenedUntil: null,
      open: false,
      broughtIn: false,
    },
  ],
  [`GET /api/submissions/${CITY}/2025`]: submission,
  ...Object.fromEntries(
    submission.versions.map(({ number }) => [
      `GET /api/submissions/${CITY}/2025/versions/${number}/whose-words`,
      someWords({ sentences: [], foreign: [] }),
    ]),
  ),
  ...(version && {
    [`GET /api/submissions/${CITY}/2025/versions/${version.number}`]: version,
    [`GET /api/submissions/${CITY}/2025/versions/${version.number}/original`]: {
      kind: 'lines',
      lines: ['示例市 2025 年政府信息公开工作年度报告'],
    },
  }),
});
