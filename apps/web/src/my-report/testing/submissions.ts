import {
  FIRST_STATE,
  type Submission,
  transitionOf,
  transitionsFrom,
  type VersionSummary,
} from '@zhaojian/contract';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';

export const openRound = aRound({ closesOn: '2026-03-31' });

const aVersion = (version: Partial<VersionSummary>): VersionSummary => ({
  number: 1,
  source: 'file',
  createdAt: '2026-01-10T02:00:00.000Z',
  author: '示例填报人',
  reason: null,
  fileName: '示例年报.docx',
  errors: 0,
  warnings: 0,
  unread: 0,
  doubtful: 0,
  takenOver: null,
  ...version,
});

type Wanted = Omit<Partial<Submission>, 'versions'> & {
  readonly versions?: readonly Partial<VersionSummary>[];
};

/** A submission of 示例市数据局 for 2025 in an open round, or as wanted. */
export function aSubmission({ versions = [], ...wanted }: Wanted = {}): Submission {
  return {
    agencyId: '7b0f6c8e-6d0a-4d53-9a63-1f6f3f1f0a01',
    agencyName: '示例市数据局',
    year: 2025,
    form: '2021',
    coversArea: false,
    state: FIRST_STATE,
    round: openRound,
    dueOn: '2026-01-31',
    publishOn: null,
    exemption: null,
    reopening: null,
    late: false,
    editable: true,
    transitions: transitionsFrom(wanted.state ?? FIRST_STATE).filter(
      (transition) => transitionOf(transition).permission === 'report.submit',
    ),
    submittedAt: null,
    opened: null,
    publication: null,
    publishedLate: false,
    latestVersion: null,
    submittedVersion: null,
    acceptedVersion: null,
    returnReason: null,
    explanations: [],
    letters: [],
    amendments: [],
    signedScans: [],
    events: [],
    ...wanted,
    versions: versions.map(aVersion),
  };
}
