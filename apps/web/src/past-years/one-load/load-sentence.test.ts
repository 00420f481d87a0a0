import type { PastYearLoad } from '@zhaojian/contract';
import { loadSentence } from './load-sentence.ts';

const load: PastYearLoad = {
  id: '00000000-0000-4000-8000-000000000001',
  year: 2022,
  agencyId: '00000000-0000-4000-8000-000000000002',
  agencyName: '示例市人民政府',
  source: 'workbook',
  fileName: '历年数据.xlsx',
  createdBy: '李敏',
  createdAt: '2026-06-10T01:00:00.000Z',
  state: 'taken',
  done: 2,
  total: 2,
  counts: { create: 2, change: 0, accept: 0, same: 0 },
  leftOut: 0,
  blanks: 0,
  mistakes: [],
  mistakeCount: 0,
  findings: [],
  totals: { reports: { before: 0, after: 2 }, figures: [] },
  digest: null,
  refusal: null,
  reason: '按存档的纸质年报补录',
  takenBy: '李敏',
  finishedAt: '2026-06-10T01:05:00.000Z',
};

describe('the sentence about a load', () => {
  it('that was taken in says whether the totals changed: reports of whole areas do not change them', () => {
    expect(loadSentence(load)).toBe('李敏已一次补录 2 份，汇总已随之改变。');
    const besides = { ...load, totals: { reports: { before: 1, after: 1 }, figures: [] } };
    expect(loadSentence(besides)).toBe('李敏已一次补录 2 份，汇总的份数和各项指标没有变化。');
  });

  it('with mistakes speaks of a workbook only where there is one', () => {
    const wrong = { ...load, state: 'wrong', mistakeCount: 3 } as const;
    expect(loadSentence(wrong)).toContain('请在原来的工作簿里改正后重新上传');
    const files = loadSentence({ ...wrong, source: 'files', fileName: null });
    expect(files).toContain('请按下面每一处的说明改正，再在“历年数据”里重新核对');
    expect(files).not.toContain('工作簿');
  });
});
