import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { type Asked, pretendServer } from '../testing/pretend-server.ts';
import { aProgress } from './testing/sample-progress.ts';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { BUREAU, aSubmissionRow } from '../submissions/testing/sample-submission-row.ts';

const rows = [
  aSubmissionRow({
    agencyId: '00000000-0000-4000-8000-00000000000a',
    agencyName: '示例市财政局',
    state: 'notStarted',
    late: true,
  }),
  aSubmissionRow({ agencyName: '示例市教育局', state: 'submitted' }),
];
const matching = ({ query }: Asked) => {
  const items = rows.filter(
    (row) =>
      (!query['state'] || query['state'].split(',').includes(row.state)) && (!query['late'] || row.late),
  );
  return { items, total: items.length, next: null };
};
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/progress': aProgress(),
  'GET /api/submissions': matching,
  'GET /api/statistics/completeness': {
    hasRound: true,
    expected: 9,
    summed: 4,
    covering: { expected: 2, accepted: 1, lastAcceptedOn: '2026-01-20' },
    lastAcceptedOn: '2026-01-27',
    exempt: 0,
    missingBecause: { waiting: 2, pastDue: 2, notDue: 1 },
    missing: {
      items: [{ agencyId: BUREAU, agencyName: '示例市教育局', state: 'notStarted', dueOn: '2026-01-26' }],
      total: 5,
    },
  },
};

describe('填报进度', () => {
  it('says how far the area is, in a sentence and as a bar', async () => {
    pretendServer(server);
    await openPage('/progress');
    expect(await screen.findByText(/^11 个机构应报，7 个已提交（64%）/)).toBeDefined();
    expect(
      screen.getByRole('img', { name: '应报 11：已通过 5，已提交 2，已退回 1，草稿 1，未开始 2' }),
    ).toBeDefined();
  });

  it('says why fewer are added up than are to report, and which are missing', async () => {
    pretendServer(server);
    await openPage('/progress');
    expect(await screen.findByText('已汇总 4/9 家')).toBeDefined();
    expect(screen.getByText('2 家待审核、2 家截止日已过（含退回未改）、1 家未到截止日')).toBeDefined();
    expect(
      screen.getByText(/^应报 11 家，其中 2 家政府的年报涵盖全辖区（1 家已通过，最近一次 2026年1月20日）/),
    ).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '还差 5 家' }));
    const missing = await screen.findByRole('dialog');
    expect(within(missing).getByText(/还没有汇总的单位（5）/)).toBeDefined();
    expect(await within(missing).findByText('示例市教育局')).toBeDefined();
  });

  it('lists what is to be done today', async () => {
    pretendServer(server);
    await openPage('/progress');
    const waiting = await screen.findByRole('region', { name: '待审核' });
    expect(within(waiting).getByRole('link', { name: '示例市教育局' }).getAttribute('href')).toContain(
      '/review/',
    );
    expect(within(screen.getByRole('region', { name: '逾期未交' })).getByText('示例市财政局')).toBeDefined();
    expect(screen.getByText('退回的报告都已重新提交。')).toBeDefined();
  });

  it('narrows the list by a state of the bar, and keeps it in the address', async () => {
    const { asked } = pretendServer(server);
    await openPage('/progress');
    await userEvent.click(await screen.findByRole('button', { name: /^未开始/ }));
    const narrowed = ({ query }: Asked) => query['state'] === 'notStarted' && query['pageSize'] === '20';
    await waitFor(() => expect(asked.some(narrowed)).toBe(true));
    expect(window.location.search).toContain('state=notStarted');
  });

  it('leads down into an area of the tree', async () => {
    pretendServer(server);
    await openPage('/progress');
    const area = await screen.findByRole('link', { name: '示例区' });
    expect(area.getAttribute('href')).toContain('node=');
  });

  it('teaches what the list would show when nothing matches', async () => {
    pretendServer(server);
    await openPage('/progress?state=accepted');
    expect(await screen.findByText('没有符合条件的机构，请放宽筛选条件。')).toBeDefined();
  });

  it('says so when the year has no round', async () => {
    pretendServer(server, { 'GET /api/progress': aProgress({ round: null, firstSubmissions: [] }) });
    await openPage('/progress?year=2024');
    expect(await screen.findByText(/没有建立填报轮次/)).toBeDefined();
  });

  it('shows a leader how far the area is, and asks for no report under way', async () => {
    const { asked } = pretendServer(server, { 'GET /api/session': sessionAs('leader') });
    await openPage('/progress?year=2025&open=own');
    await screen.findByText(/^11 个机构应报/);
    expect(screen.getByText('示例市教育局')).toBeDefined();
    expect(screen.queryByText('今天要处理的')).toBeNull();
    expect(asked.some(({ path }) => path === '/api/submissions')).toBe(false);
  });
});
