import type { Notification, NotificationChoices } from '@zhaojian/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const returnedReport: Notification = {
  id: '00000000-0000-4000-8000-0000000000b1',
  kind: 'reportReturned',
  sentence: '示例市教育局的 2025 年度报告被王芳退回，请修改后重新提交。意见：请补充第五部分',
  agencyId: CITY,
  taskId: null,
  reportOf: CITY,
  year: 2025,
  at: '2026-01-20T02:00:00.000Z',
  readAt: null,
};
const opened: Notification = {
  ...returnedReport,
  id: '00000000-0000-4000-8000-0000000000b2',
  kind: 'roundOpened',
  sentence: '示例市教育局的 2025 年度报告可以开始填报了。',
  readAt: '2026-01-06T02:00:00.000Z',
};

const choices: NotificationChoices = {
  choices: [
    { kind: 'overdue', way: 'mail', isWanted: true },
    { kind: 'reportAccepted', way: 'mail', isWanted: false },
  ],
  email: 'me@example.gov.cn',
  mailIsOn: true,
};

const base = {
  'GET /api/session': sessionAs('agency'),
  'GET /api/collection-rounds': [],
  'GET /api/notifications': { items: [returnedReport, opened], total: 2 },
  'GET /api/notifications/unread': { unread: 1 },
  'GET /api/notifications/choices': choices,
};

describe('what a person is told', () => {
  it('is counted at the bell on every page, as far as it is not read', async () => {
    pretendServer(base);
    await openPage('/notifications');
    expect(await screen.findByRole('link', { name: '消息，1 条未读' })).toBeTruthy();
  });

  it('has a bell without a number where it cannot be asked for', async () => {
    pretendServer(base, {
      'GET /api/notifications/unread': refused(503, 'UNAVAILABLE', '数据库暂时不可用。'),
    });
    await openPage('/notifications');
    expect(await screen.findByRole('link', { name: '消息' })).toBeTruthy();
  });

  it('is a list of sentences, of which the unread ones are marked', async () => {
    pretendServer(base);
    await openPage('/notifications');
    const main = within(await screen.findByRole('main'));
    const rows = await main.findAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toContain('意见：请补充第五部分');
    expect(within(rows[0] as HTMLElement).getByText('未读')).toBeTruthy();
    expect(within(rows[1] as HTMLElement).queryByText('未读')).toBeNull();
  });

  it('is read one by one, or all up to the newest that is shown', async () => {
    const { asked } = pretendServer(base, {
      [`PUT /api/notifications/${returnedReport.id}/reading`]: { status: 204, body: null },
      'POST /api/notifications/readings': { status: 204, body: null },
    });
    await openPage('/notifications');
    await userEvent.click(await screen.findByRole('button', { name: '标为已读' }));
    await userEvent.click(screen.getByRole('button', { name: '全部标为已读' }));
    await waitFor(() => expect(asked.filter(({ method }) => method !== 'GET')).toHaveLength(2));
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ upTo: returnedReport.id });
  });

  it('is nothing for people who report nothing: no bell, and no page', async () => {
    const { asked } = pretendServer(base, {
      'GET /api/session': sessionAs('securityAdministrator'),
      'GET /api/accounts': { items: [], total: 0 },
    });
    await openPage('/notifications');
    expect(await screen.findByRole('heading', { level: 1, name: '账号' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^消息/ })).toBeNull();
    expect(asked.filter(({ path }) => path.startsWith('/api/notifications'))).toEqual([]);
  });

  it('comes by the ways that each chooses, at once', async () => {
    let answer: (saved: NotificationChoices) => void = () => undefined;
    const saved = new Promise<NotificationChoices>((resolve) => (answer = resolve));
    const { asked } = pretendServer(base, { 'PUT /api/notifications/choices': () => saved });
    await openPage('/notifications');
    const overdue = await screen.findByRole<HTMLInputElement>('checkbox', { name: '逾期未交：电子邮件' });
    expect(overdue.checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '报告已通过：电子邮件' }).checked).toBe(
      false,
    );
    await userEvent.click(overdue);
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
        choices: [{ kind: 'overdue', way: 'mail', isWanted: false }],
      }),
    );
    // The box keeps the focus while it is saved, and another press meanwhile asks for nothing more.
    expect(overdue.disabled).toBe(false);
    expect(document.activeElement).toBe(overdue);
    await userEvent.click(overdue);
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    answer(choices);
    expect(await screen.findByText('已保存。')).toBeTruthy();
  });

  it('is in the product only for people without an address, until they enter one themselves', async () => {
    const saved = sessionAs('agency');
    const { asked } = pretendServer(base, {
      'GET /api/notifications/choices': { ...choices, email: null },
      'PUT /api/session/contact': { ...saved, account: { ...saved.account, email: 'me@example.gov.cn' } },
    });
    await openPage('/notifications');
    expect(await screen.findByText(/没有登记电子邮箱/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '填写邮箱' }));
    const dialog = within(await findDialog('我的联系方式'));
    await userEvent.type(dialog.getByLabelText('电子邮箱'), 'me{Enter}');
    expect(await dialog.findByText('请填写完整的邮箱地址。')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('电子邮箱'), '@example.gov.cn{Enter}');
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
        phone: null,
        email: 'me@example.gov.cn',
      }),
    );
    expect(await screen.findByText('联系方式已保存。')).toBeTruthy();
  });

  it('says what will be here while there is nothing', async () => {
    pretendServer(base, {
      'GET /api/notifications': { items: [], total: 0 },
      'GET /api/notifications/unread': { unread: 0 },
    });
    await openPage('/notifications');
    expect(await screen.findByText(/还没有消息/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '全部标为已读' }).disabled).toBe(true);
  });
});
