import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { aProgress } from '../testing/sample-progress.ts';

const FINANCE = '00000000-0000-4000-8000-00000000000a';
const rows = [
  aSubmissionRow({ agencyId: FINANCE, agencyName: '示例市财政局', state: 'notStarted', late: true }),
  aSubmissionRow({ agencyName: '示例市教育局', state: 'submitted' }),
];
const preview = { agencies: 1, owingNothing: 0, people: 2, withoutPeople: [], remindedLately: [] };
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/progress': aProgress(),
  'GET /api/submissions': { items: rows, total: rows.length, next: null },
  'GET /api/reminders': { items: [{ agencyId: FINANCE, at: '2026-01-20T02:00:00.000Z', times: 2 }] },
  'POST /api/reminders/preview': preview,
  'POST /api/reminders': { agencies: 1, people: 2, withoutPeople: [] },
};

describe('reminding from the list of agencies', () => {
  const chooseFinance = async () => {
    await userEvent.click(await screen.findByRole('checkbox', { name: '选择示例市财政局' }));
    await userEvent.click(screen.getByRole('button', { name: '提醒所选' }));
    return findDialog('提醒提交 2025 年度报告');
  };

  it('chooses only who owes a report, says whom it reaches, and sends the own words', async () => {
    const { asked } = pretendServer(server);
    await openPage('/progress?year=2025');
    const handedIn = await screen.findByRole<HTMLInputElement>('checkbox', { name: '示例市教育局不欠报告' });
    expect(handedIn.disabled).toBe(true);
    const dialog = await chooseFinance();
    expect((await within(dialog).findByText(/位填报人员/)).textContent).toContain('1 个单位的 2 位填报人员');
    await userEvent.type(within(dialog).getByRole('textbox'), '请抓紧');
    await userEvent.click(within(dialog).getByRole('button', { name: '发送提醒' }));
    const sent = () => asked.find(({ method, path }) => method === 'POST' && path === '/api/reminders');
    await waitFor(() =>
      expect(sent()?.body).toMatchObject({ agencyIds: [FINANCE], words: '请抓紧', again: false }),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: '提醒所选' })).toBeNull());
  });

  it('reminds nobody twice within a day without being told to', async () => {
    pretendServer(server, {
      'POST /api/reminders/preview': {
        ...preview,
        remindedLately: [{ agencyId: FINANCE, agencyName: '示例市财政局', at: '2026-01-20T02:00:00.000Z' }],
      },
    });
    await openPage('/progress?year=2025');
    const dialog = await chooseFinance();
    await within(dialog).findByText(/已提醒过的：示例市财政局/);
    const send = within(dialog).getByRole<HTMLButtonElement>('button', { name: '发送提醒' });
    expect(send.disabled).toBe(true);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '再次提醒' }));
    await waitFor(() => expect(send.disabled).toBe(false));
  });

  it('says why it was refused, and keeps what was written', async () => {
    pretendServer(server, {
      'POST /api/reminders': refused(409, 'NOBODY_OWES', '所选的单位现在都不欠报告。'),
    });
    await openPage('/progress?year=2025');
    const dialog = await chooseFinance();
    await within(dialog).findByText(/位填报人员/);
    await userEvent.type(within(dialog).getByRole('textbox'), '请抓紧');
    await userEvent.click(within(dialog).getByRole('button', { name: '发送提醒' }));
    expect(await within(dialog).findByText('所选的单位现在都不欠报告。')).toBeDefined();
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe('请抓紧');
  });

  it('shows when each was reminded, of what, and who has read it', async () => {
    pretendServer(server, {
      [`GET /api/reminders/${FINANCE}/2025`]: {
        agencyName: '示例市财政局',
        occasions: [
          {
            kind: 'reminded',
            at: '2026-01-20T02:00:00.000Z',
            sentence: '王芳提醒：示例市财政局的 2025 年度报告尚未提交。',
            people: [
              { name: '李敏', readAt: '2026-01-20T03:00:00.000Z' },
              { name: '赵强', readAt: null },
            ],
          },
        ],
      },
    });
    await openPage('/progress?year=2025');
    await userEvent.click(await screen.findByRole('button', { name: '示例市财政局收到的消息' }));
    expect(await screen.findByText('赵强：未读')).toBeDefined();
    expect(screen.getByText('李敏：2026-01-20 11:00 已读')).toBeDefined();
  });

  it('is not offered to who may not remind', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('administrator') });
    await openPage('/progress?year=2025');
    await screen.findByRole('button', { name: '示例市财政局收到的消息' });
    expect(screen.queryByRole('checkbox', { name: '选择示例市财政局' })).toBeNull();
    expect(screen.queryByRole('button', { name: '提醒逾期单位' })).toBeNull();
  });
});
