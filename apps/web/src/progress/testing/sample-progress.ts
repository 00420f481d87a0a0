import type { CollectionRound, Progress, ProgressCounts, SubmissionRow } from '@zhaojian/contract';

export const CITY = '00000000-0000-4000-8000-000000000001';
export const DISTRICT = '00000000-0000-4000-8000-000000000002';
export const BUREAU = '00000000-0000-4000-8000-000000000003';

export const aRound = (known: Partial<CollectionRound> = {}): CollectionRound => ({
  year: 2025,
  opensOn: '2026-01-01',
  dueDates: {
    government: '2026-03-31',
    department: '2026-01-31',
    township: '2026-01-31',
    developmentZone: '2026-01-31',
    publicInstitution: '2026-01-31',
  },
  closesOn: '2026-06-30',
  state: 'open',
  ...known,
});

export const counts = (known: Partial<ProgressCounts> = {}): ProgressCounts => ({
  expected: 0,
  notStarted: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  late: 0,
  onTime: 0,
  errors: 0,
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

export const aSubmissionRow = (known: Partial<SubmissionRow> = {}): SubmissionRow => ({
  agencyId: BUREAU,
  agencyName: '示例市教育局',
  kind: 'department',
  parentName: '示例市',
  year: 2025,
  state: 'submitted',
  dueOn: '2026-01-31',
  late: false,
  submittedAt: '2026-01-27T02:00:00.000Z',
  errors: 0,
  warnings: 0,
  unread: 0,
  returns: 0,
  lastActivityAt: '2026-01-27T02:00:00.000Z',
  ...known,
});
