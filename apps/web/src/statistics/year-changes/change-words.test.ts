import type { YearChange } from '@zhaojian/contract';
import { hasMoreFigures, headlines, subjectText } from './change-words.ts';

const change: YearChange = {
  id: '7',
  at: '2026-03-01T02:00:00.000Z',
  actor: '王芳（示例）',
  correction: 'acceptedAnew',
  done: [{ name: '审核通过', subject: '2025 年度报告 第 2 版' }],
  doneCount: 1,
  agencyId: '00000000-0000-4000-8000-00000000000b',
  agencyName: '示例区教育局',
  reason: null,
  version: 2,
  earlierVersion: 1,
  cells: [{ key: 'applications.newlyReceived.total', before: 60, after: 65 }],
  changedCells: 3,
  form: '2021',
  published: false,
  expected: null,
  toSum: null,
  reports: { before: 1, after: 2 },
  totalCells: [{ key: 'applications.newlyReceived.total', before: null, after: 65 }],
  changedTotalCells: 1,
  figures: [
    { measure: 'newlyReceived', before: null, after: 65 },
    { measure: 'penalties', before: 4, after: 9 },
  ],
};

describe('a correction in the history of a year', () => {
  it('tells the headline figures before and after, a missing one as missing and not as 0', () => {
    expect(headlines(change)).toEqual([
      { label: '汇总份数', before: '1', after: '2' },
      { label: '新收申请', before: '—', after: '65' },
    ]);
  });

  it('says that more changed where its cells were not recorded', () => {
    expect(hasMoreFigures(change)).toBe(false);
    expect(hasMoreFigures({ ...change, totalCells: [], changedTotalCells: 0 })).toBe(true);
    expect(hasMoreFigures({ ...change, changedTotalCells: 0, figures: [] })).toBe(false);
  });

  it('says of how many agencies a sum should be where only that changed', () => {
    const exempted: YearChange = {
      ...change,
      correction: 'exempted',
      expected: { before: 7, after: 6 },
      toSum: { before: 4, after: 3 },
      reports: { before: 2, after: 2 },
      figures: [],
    };
    expect(headlines(exempted)).toEqual([
      { label: '应报家数', before: '7', after: '6' },
      { label: '应汇总家数', before: '4', after: '3' },
    ]);
  });

  it('does not mention the sum where only the published figures changed', () => {
    expect(headlines({ ...change, published: true }).map(({ label }) => label)).toEqual(['新收申请']);
    expect(subjectText({ ...change, published: true })).toContain('公布数，不计入汇总');
  });

  it('names the version that counted before', () => {
    expect(subjectText(change)).toBe('示例区教育局 · 2025 年度报告 第 2 版（审核通过） · 原为第 1 版');
  });

  it('counts what was done at once where it is too much to name', () => {
    const done = ['第一中学', '第二中学'].map((subject) => ({ name: '新建机构', subject }));
    expect(
      subjectText({ ...change, agencyName: '示例区人民政府', done, doneCount: 30, earlierVersion: null }),
    ).toBe('示例区人民政府 · 第一中学（新建机构）、第二中学（新建机构） 等 30 项');
  });

  it('names an agency once that was itself founded or changed', () => {
    const done = [{ name: '新建机构', subject: '示例区教育局' }];
    expect(subjectText({ ...change, done, earlierVersion: null })).toBe('示例区教育局（新建机构）');
  });

  it('tells nothing about agencies beyond the area', () => {
    expect(subjectText({ ...change, agencyName: null, done: [], earlierVersion: null })).toBe(
      '辖区以外的机构调整',
    );
  });
});
