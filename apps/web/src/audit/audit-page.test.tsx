import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const record = {
  id: '1',
  at: '2026-01-28T03:05:00.000Z',
  actor: '李敏（示例）',
  actedFor: '示例市人民政府办公室',
  action: 'submission.returned',
  actionName: '退回',
  agencyId: CITY,
  agencyName: '示例市教育局',
  subject: '2025 年度报告 第 2 版',
  details: { reason: '请核对结转数。' },
  address: '10.0.0.8',
};
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/audit': { items: [record], total: 1, hasNewer: false, hasOlder: false },
  [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
};

describe('the verification of the record', () => {
  const state = { links: 12345, waiting: 0, verified: null };
  const open = { ...server, 'GET /api/audit/verification': state };

  it('is asked for by an auditor of the whole area', async () => {
    const { asked } = pretendServer(open, {
      'GET /api/session': sessionAs('auditor'),
      'POST /api/audit/verification': state,
    });
    await openPage('/audit');
    expect(await screen.findByText('12,345 条')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '立即核验' }));
    expect(await screen.findByText(/已开始核验/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it.each([
    ['a supervisor', sessionAs('supervisor')],
    ['an auditor of a district', { ...sessionAs('auditor'), isAtTop: false }],
  ])('is not offered to %s', async (_, session) => {
    pretendServer(open, { 'GET /api/session': session });
    await openPage('/audit');
    expect(await screen.findByText('退回')).toBeDefined();
    expect(screen.queryByRole('button', { name: '立即核验' })).toBeNull();
  });
});

describe('操作记录', () => {
  it('reads as a sentence, with its time in China', async () => {
    pretendServer(server);
    await openPage('/audit');
    const did = await screen.findByText('退回');
    expect(did.parentElement?.textContent).toBe('李敏（示例） 退回 示例市教育局 2025 年度报告 第 2 版');
    expect(screen.getByText('2026-01-28 11:05')).toBeDefined();
  });

  it('unfolds the details and where it came from on demand', async () => {
    pretendServer(server);
    await openPage('/audit');
    expect(screen.queryByText('请核对结转数。')).toBeNull();
    await userEvent.click(await screen.findByText('退回'));
    expect(await screen.findByText('请核对结转数。')).toBeDefined();
    expect(screen.getByText('10.0.0.8')).toBeDefined();
    expect(screen.getByText('示例市人民政府办公室')).toBeDefined();
  });

  it('is asked for by what is in the address, and teaches when there is nothing', async () => {
    const nothing = { items: [], total: 0, hasNewer: false, hasOlder: false };
    const { asked } = pretendServer(server, { 'GET /api/audit': nothing });
    await openPage('/audit?action=agency.abolished&firstDay=2026-01-01&person=李&search=教育');
    expect(await screen.findByText('没有符合条件的记录，可放宽操作、人员、日期或文字。')).toBeDefined();
    expect(asked.find(({ path }) => path === '/api/audit')?.query).toMatchObject({
      action: 'agency.abolished',
      firstDay: '2026-01-01',
      person: '李',
      search: '教育',
    });
    expect(screen.getByRole('button', { name: '导出 CSV' })).toHaveProperty('disabled', true);
  });

  it('is narrowed to a person, from the newest on', async () => {
    const { asked } = pretendServer(server);
    await openPage('/audit?olderThan=40');
    await screen.findByText('退回');
    await userEvent.type(screen.getByRole('searchbox', { name: '人员' }), '李敏{Enter}');
    await waitFor(() =>
      expect(asked.findLast(({ path }) => path === '/api/audit')?.query).toMatchObject({ person: '李敏' }),
    );
    expect(asked.findLast(({ path }) => path === '/api/audit')?.query).not.toHaveProperty('olderThan');
  });

  it('goes on from the last entry, and back from the first', async () => {
    const { asked } = pretendServer(server, {
      'GET /api/audit': {
        items: [record, { ...record, id: '0' }],
        total: 12000,
        hasNewer: true,
        hasOlder: true,
      },
    });
    await openPage('/audit');
    expect(await screen.findByText('记录（10,000 条以上）')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '较早的' }));
    await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ olderThan: '0' }));
    await userEvent.click(screen.getByRole('button', { name: '较新的' }));
    await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ newerThan: '1' }));
  });
});
