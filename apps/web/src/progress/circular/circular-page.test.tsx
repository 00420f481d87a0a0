import { screen, within } from '@testing-library/react';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer } from '../../testing/pretend-server.ts';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';

const one = { agencyId: '00000000-0000-4000-8000-00000000000a', agencyName: '示例市财政局' };
const other = { agencyId: '00000000-0000-4000-8000-00000000000b', agencyName: '示例市教育局' };
const circular = {
  agencyId: '00000000-0000-4000-8000-000000000001',
  agencyName: '示例市人民政府',
  year: 2025,
  day: '2026-02-10',
  counts: { expected: 3, onTime: 1, accepted: 1 },
  late: [
    { ...one, dueOn: '2026-01-26', submittedOn: null, daysLate: 15 },
    { ...other, dueOn: '2026-01-26', submittedOn: '2026-01-28', daysLate: 2 },
  ],
  returned: [
    { ...other, times: 2, points: 3, pointsAgain: 1, checks: [{ check: 'NARRATIVE_EMPTY', points: 3 }] },
  ],
  reasons: [{ check: 'NARRATIVE_EMPTY', points: 3, agencies: 1 }],
  empty: [{ ...other, sections: ['improvement'], isBlank: false }],
  alike: [
    { ...one, share: 0.62, likeAgencyName: '示例市教育局' },
    { ...other, share: 0.3, likeAgencyName: null },
  ],
  notCompared: 1,
};
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/circular': circular,
};
const row = async (panel: string, name: string) => {
  const rows = within(await screen.findByRole('region', { name: new RegExp(`^${panel}`, 'u') }));
  return rows.getByRole('row', { name: new RegExp(name, 'u') }).textContent;
};

describe('情况通报', () => {
  it('names who was late, whose reports came back and why, and whose text says nothing', async () => {
    pretendServer(server);
    await openPage('/progress/circular');
    expect(await screen.findByText(/应报 3 个，按时提交 1 个，逾期 2 个（其中未提交 1 个）/u)).toBeDefined();
    expect(await row('逾期的机关（2 个）', '示例市财政局')).toMatch(/未提交15$/u);
    expect(await row('退回修改的机关', '示例市教育局')).toMatch(/231文字部分有内容（3 条）$/u);
    expect(await row('退回的原因', '文字部分有内容')).toMatch(/13$/u);
    expect(await row('内容空洞的机关', '示例市教育局')).toContain('五、存在的主要问题及改进情况');
  });

  it('names whose words are like those of another report, which is not told outside the area', async () => {
    pretendServer(server);
    await openPage('/progress/circular');
    expect(await row('文字雷同的机关（2 个）', '示例市财政局')).toBe('示例市财政局62%示例市教育局');
    expect(await row('文字雷同的机关', '^示例市教育局')).toContain('辖区外某单位');
    expect(screen.getByText(/还有 1 份报告没有比对完/u)).toBeDefined();
  });

  it('leads to a report that was handed in, and nowhere where there is none', async () => {
    pretendServer(server);
    await openPage('/progress/circular');
    const late = within(await screen.findByRole('region', { name: /^逾期的机关/u }));
    expect(late.getByRole('link', { name: '示例市教育局' }).getAttribute('href')).toMatch(/^\/review\//u);
    expect(late.queryByRole('link', { name: '示例市财政局' })).toBeNull();
  });

  it('is not for those who do not review', async () => {
    pretendServer({ ...server, 'GET /api/session': sessionAs('leader') });
    await openPage('/progress/circular');
    expect(screen.queryByRole('heading', { name: /情况通报/u })).toBeNull();
  });
});
