import { type ReportVersion, type Submission, transitionsFrom } from '@zhaojian/contract';
import { checkReport, type Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { BUREAU } from '../../submissions/testing/sample-submission-row.ts';

/** A report of 示例市教育局 for 2025 in which one figure fits neither its row nor its column. */
const reportWithErrors = (): Report =>
  aReport({ agencyName: '示例市教育局', year: 2025 }).with('applications.disclosed.naturalPerson', 3).build();

export const aVersion = (known: Partial<ReportVersion> = {}): ReportVersion => {
  const report = known.report ?? reportWithErrors();
  const findings = known.findings ?? checkReport(report);
  return {
    number: 2,
    source: 'entered',
    createdAt: '2026-01-26T02:00:00.000Z',
    author: '王芳（示例）',
    reason: null,
    fileName: null,
    errors: findings.length,
    warnings: 0,
    unread: 0,
    doubtful: 0,
    takenOver: null,
    agencyId: BUREAU,
    year: 2025,
    notices: [],
    original: null,
    ...known,
    report,
    findings,
  };
};

/** Handed in after version 1 was returned; each finding explained. */
export const aSubmission = (known: Partial<Submission> = {}): Submission => ({
  agencyId: BUREAU,
  agencyName: '示例市教育局',
  year: 2025,
  form: '2021',
  coversArea: false,
  state: 'submitted',
  round: aRound(),
  dueOn: '2026-01-31',
  publishOn: null,
  exemption: null,
  reopening: null,
  late: false,
  editable: false,
  transitions: transitionsFrom(known.state ?? 'submitted'),
  submittedAt: '2026-01-27T02:00:00.000Z',
  opened: null,
  publication: null,
  publishedLate: false,
  latestVersion: 2,
  submittedVersion: 2,
  acceptedVersion: null,
  returnReason: null,
  explanations: checkReport(reportWithErrors()).map(({ check, section, about }) => ({
    check,
    section,
    about,
    text: '系统切换，台账正在补录。',
  })),
  letters: [],
  amendments: [],
  signedScans: [],
  versions: [],
  events: [
    { at: '2026-01-27T02:00:00.000Z', actor: '王芳（示例）', kind: 'submitted', version: 2, reason: null },
    {
      at: '2026-01-20T02:00:00.000Z',
      actor: '李敏（示例）',
      kind: 'returned',
      version: 1,
      reason: '请核对结转数。',
    },
  ],
  ...known,
});
