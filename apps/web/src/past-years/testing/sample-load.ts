import type { PastYear, PastYearLoad } from '@zhaojian/contract';
import { CITY } from '../../testing/open-page.tsx';

export const LOAD = '00000000-0000-4000-8000-0000000000d1';
export const DIGEST = 'a'.repeat(64);

/** 2022, a year without a round and without a report; unless said otherwise. */
export const aPastYear = (changes: Partial<PastYear> = {}): PastYear => ({
  year: 2022,
  form: '2021',
  isPast: true,
  round: 'none',
  agencies: 7,
  exempt: 0,
  counted: 0,
  countedBroughtIn: 0,
  pending: 0,
  ...changes,
});

/** A workbook of 2022 that would bring in two reports, and can be confirmed; unless said otherwise. */
export const aLoad = (changes: Partial<PastYearLoad> = {}): PastYearLoad => ({
  id: LOAD,
  year: 2022,
  agencyId: CITY,
  agencyName: '示例市人民政府',
  source: 'workbook',
  fileName: '2022年度数据.xlsx',
  createdBy: '李敏（示例）',
  createdAt: '2026-06-10T01:00:00.000Z',
  state: 'ready',
  done: 0,
  total: 0,
  counts: { create: 2, change: 0, accept: 0, same: 0 },
  leftOut: 5,
  blanks: 3,
  mistakes: [],
  mistakeCount: 0,
  findings: [],
  totals: {
    reports: { before: 0, after: 2 },
    figures: [{ measure: 'newlyReceived', before: null, after: 17 }],
  },
  digest: DIGEST,
  refusal: null,
  reason: null,
  takenBy: null,
  finishedAt: null,
  ...changes,
});
