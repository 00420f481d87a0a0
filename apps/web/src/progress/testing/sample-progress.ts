import {
  type Progress,
  type ProgressCounts,
  SUBMISSION_STATES,
  type SubmissionState,
} from '@zhaojian/contract';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { BUREAU } from '../../submissions/testing/sample-submission-row.ts';

const CITY = '00000000-0000-4000-8000-000000000001';
const DISTRICT = '00000000-0000-4000-8000-000000000002';

export const counts = (known: Partial<ProgressCounts> = {}): ProgressCounts => ({
  expected: 0,
  ...(Object.fromEntries(SUBMISSION_STATES.map((state) => [state, 0])) as Record<SubmissionState, number>),
  exempt: 0,
  due: 0,
  late: 0,
  onTime: 0,
  published: 0,
  publishedLate: 0,
  errors: 0,
  toSum: 0,
  summed: 0,
  ...known,
});

/** A city of 11 agencies under way: its own report, a district with 9 agencies, a bureau. */
export const aProgress = (known: Partial<Progress> = {}): Progress => ({
  round: aRound(),
  area: {
    agencyId: CITY,
    agencyName: '示例市',
    counts: counts({
      expected: 11,
      notStarted: 2,
      draft: 1,
      submitted: 2,
      returned: 1,
      accepted: 5,
      due: 9,
      late: 2,
      onTime: 7,
      errors: 4,
    }),
  },
  children: [
    {
      agencyId: DISTRICT,
      agencyName: '示例区',
      kind: 'government',
      childCount: 8,
      counts: counts({
        expected: 9,
        notStarted: 1,
        draft: 1,
        submitted: 2,
        returned: 1,
        accepted: 4,
        late: 2,
        errors: 4,
      }),
      lastActivityAt: '2026-01-28T03:00:00.000Z',
    },
    {
      agencyId: BUREAU,
      agencyName: '示例市教育局',
      kind: 'department',
      childCount: 0,
      counts: counts({ expected: 1, notStarted: 1 }),
      lastActivityAt: null,
    },
  ],
  firstSubmissions: [
    { day: '2025-01-20', count: 6 },
    { day: '2026-01-18', count: 4 },
    { day: '2026-01-27', count: 5 },
  ],
  ...known,
});
