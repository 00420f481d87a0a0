import type { BatchImport, BatchImportItem } from '@zhaojian/contract';
import { CITY } from '../../testing/open-page.tsx';

export const BATCH = '00000000-0000-4000-8000-0000000000b1';

const nothing: BatchImport['counts'] = {
  waiting: 0,
  reading: 0,
  clean: 0,
  withFindings: 0,
  unread: 0,
  needsDecision: 0,
  refused: 0,
  skipped: 0,
};

/** A batch with so many files in each state; finished unless said otherwise. */
export function aBatch(
  counts: Partial<BatchImport['counts']> = {},
  changes: Partial<Omit<BatchImport, 'counts' | 'total'>> = {},
): BatchImport {
  const whole = { ...nothing, ...counts };
  return {
    id: BATCH,
    year: 2025,
    agencyId: CITY,
    agencyName: '示例市人民政府',
    createdBy: '李敏（示例）',
    createdAt: '2026-01-28T03:05:00.000Z',
    finishedAt: null,
    state: 'finished',
    total: Object.values(whole).reduce((sum, count) => sum + count, 0),
    counts: whole,
    ...conflicts({}),
    ...changes,
  };
}

/** How many wait for a decision of each sort: of those not named, none. */
export const conflicts = (waiting: Partial<BatchImport['conflicts']>): Pick<BatchImport, 'conflicts'> => ({
  conflicts: { HAS_VERSION: 0, SECOND_FILE: 0, AGENCY_UNKNOWN: 0, AGENCY_NOT_STATED: 0, ...waiting },
});

/** A file of a batch, stored without anything to look at unless said otherwise. */
export const anItem = (changes: Partial<BatchImportItem> = {}): BatchImportItem => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  position: 1,
  fileName: '市直/示例市教育局.docx',
  sha256: 'ab',
  state: 'clean',
  agency: { agencyId: '00000000-0000-4000-8000-0000000000d1', agencyName: '示例市教育局' },
  nameInFile: '示例市教育局',
  code: null,
  message: null,
  question: null,
  offered: [],
  version: 1,
  errors: 0,
  warnings: 0,
  unread: 0,
  doubtful: 0,
  decidedBy: null,
  ...changes,
});
