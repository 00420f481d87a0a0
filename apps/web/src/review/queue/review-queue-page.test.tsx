import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer } from '../../testing/pretend-server.ts';

const waiting = [
  aSubmissionRow({ agencyName: '示例市教育局', submittedAt: '2026-01-20T02:00:00.000Z', errors: 2 }),
  aSubmissionRow({
    agencyId: '00000000-0000-4000-8000-00000000000b',
    agencyName: '示例市民政局',
    submittedAt: '2026-01-28T02:00:00.000Z',
  }),
];
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/submissions': { items: waiting, total: 2, next: null },
};

describe('审核', () => {
  it('puts who has waited longest first, and says why each is worth a look', async () => {
    const { asked } = pretendServer(server);
    await openPage('/review');
    await screen.findByText('2 项不符，单位已说明');
    expect(asked.find(({ path }) => path === '/api/submissions')?.query).toMatchObject({
      order: 'submittedAt',
      mine: 'true',
    });
    const names = screen.getAllByRole('link', { name: /^示例市.+局$/ }).map((link) => link.textContent);
    expect(names).toEqual(['示例市教育局', '示例市民政局']);
  });

  it('is narrowed to what has nothing wrong, and keeps that in the address', async () => {
    pretendServer(server);
    await openPage('/review');
    await userEvent.click(await screen.findByText('无异常 1'));
    expect(screen.queryByRole('link', { name: '示例市教育局' })).toBeNull();
    expect(window.location.search).toContain('why=clean');
  });

  it('teaches what will come here while it is empty', async () => {
    pretendServer(server, { 'GET /api/submissions': { items: [], total: 0, next: null } });
    await openPage('/review');
    expect(await screen.findByText(/没有等待审核的报告/)).toBeDefined();
  });
});
