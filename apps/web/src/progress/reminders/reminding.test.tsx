import type { RemindersWanted } from '@zhaojian/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { type Asked, pretendServer, refused } from '../../testing/pretend-server.ts';
import { aProgress } from '../testing/sample-progress.ts';

const FINANCE = '00000000-0000-4000-8000-00000000000a';
const idOf = (number: number) => `00000000-0000-4000-8000-0000000000f${number}`;
const rows = [
  aSubmissionRow({ agencyId: FINANCE, agencyName: '示例市财政局', state: 'notStarted', late: true }),
  aSubmissionRow({ agencyName: '示例市教育局', state: 'submitted' }),
];
const preview = {
  agencies: 1,
  owingNothing: 0,
  people: 2,
  withoutPeople: [],
  byMail: null,
  withoutMail: [],
  remindedLately: [],
};
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

  it('chooses only agencies that owe a report, says whom it reaches, and sends one’s own words', async () => {
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

  it('says beforehand how many get a mail, and who has no address for one', async () => {
    pretendServer(server, {
      'POST /api/reminders/preview': {
        ...preview,
        byMail: 1,
        withoutMail: [{ agencyId: FINANCE, agencyName: '示例市财政局' }],
      },
    });
    await openPage('/progress?year=2025');
    const dialog = await chooseFinance();
    expect((await within(dialog).findByText(/位填报人员/)).textContent).toContain(
      '其中 1 位几分钟内还会收到邮件',
    );
    expect(within(dialog).getByText(/收不到邮件的：示例市财政局。/)).toBeTruthy();
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
    expect(within(dialog).queryByRole('radio', { name: /只提醒其余/ })).toBeNull();
    const send = within(dialog).getByRole<HTMLButtonElement>('button', { name: '发送提醒' });
    expect(send.disabled).toBe(true);
    await userEvent.click(within(dialog).getByRole('radio', { name: '再次提醒' }));
    await waitFor(() => expect(send.disabled).toBe(false));
  });

  it('can pass over those who were reminded within a day, and says whom it reaches then', async () => {
    const others = [idOf(1), idOf(2)];
    const { asked } = pretendServer(server, {
      'GET /api/submissions': {
        items: [
          ...rows,
          ...others.map((agencyId, index) =>
            aSubmissionRow({ agencyId, agencyName: `示例市第${index + 1}局`, state: 'notStarted' }),
          ),
        ],
        total: 4,
        next: null,
      },
      'POST /api/reminders/preview': ({ body }: Asked) =>
        (body as RemindersWanted).agencyIds.includes(FINANCE)
          ? {
              ...preview,
              agencies: 3,
              people: 5,
              remindedLately: [
                { agencyId: FINANCE, agencyName: '示例市财政局', at: '2026-01-20T02:00:00.000Z' },
              ],
            }
          : { ...preview, agencies: 2, people: 3 },
    });
    await openPage('/progress?year=2025');
    // The table draws its head a second time, to measure the columns.
    const [all] = await screen.findAllByRole('checkbox', { name: '选择本页全部' });
    await userEvent.click(all as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: '提醒所选' }));
    const dialog = await findDialog('提醒提交 2025 年度报告');
    await userEvent.click(await within(dialog).findByRole('radio', { name: '只提醒其余 2 个' }));
    await waitFor(() =>
      expect(within(dialog).getByText(/位填报人员/).textContent).toContain('2 个单位的 3 位'),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: '发送提醒' }));
    const sent = () => asked.find(({ method, path }) => method === 'POST' && path === '/api/reminders');
    await waitFor(() => expect(sent()?.body).toMatchObject({ agencyIds: others, again: false }));
  });

  it('says 未提醒 only of agencies that owe a report', async () => {
    pretendServer(server, { 'GET /api/reminders': { items: [] } });
    await openPage('/progress?year=2025');
    const finance = await screen.findByRole('button', { name: '示例市财政局收到的消息' });
    await waitFor(() => expect(finance.textContent).toBe('未提醒'));
    expect(screen.getByRole('button', { name: '示例市教育局收到的消息' }).textContent).toBe('—');
  });

  it('does not say 未提醒 where it cannot be known, and says why not', async () => {
    pretendServer(server, { 'GET /api/reminders': refused(503, 'UNAVAILABLE', '数据库暂时不可用。') });
    await openPage('/progress?year=2025');
    expect(await screen.findByText('数据库暂时不可用。')).toBeDefined();
    expect(screen.getByRole('button', { name: '示例市财政局收到的消息' }).textContent).toBe('—');
  });

  it('asks again who is late each time they are to be reminded', async () => {
    const { asked } = pretendServer(server);
    await openPage('/progress?year=2025');
    const remindLate = await screen.findByRole('button', { name: /提醒逾期单位/ });
    const lists = () => asked.filter(({ path, query }) => path === '/api/submissions' && query['late']);
    await userEvent.click(remindLate);
    const dialog = await findDialog('提醒提交 2025 年度报告');
    const before = lists().length;
    await userEvent.click(within(dialog).getByRole('button', { name: '关闭' }));
    await userEvent.click(remindLate);
    await waitFor(() => expect(lists().length).toBeGreaterThan(before));
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
              {
                name: '李敏',
                readAt: '2026-01-20T03:00:00.000Z',
                ways: [{ way: 'mail', state: 'sent', at: '2026-01-20T02:03:00.000Z', problem: null }],
              },
              { name: '赵强', readAt: null, ways: [] },
              {
                name: '孙丽',
                readAt: null,
                ways: [
                  {
                    way: 'mail',
                    state: 'failed',
                    at: '2026-01-20T02:03:00.000Z',
                    problem: '收件地址被拒收：请核对账号的邮箱地址。',
                  },
                ],
              },
            ],
          },
        ],
      },
    });
    await openPage('/progress?year=2025');
    await userEvent.click(await screen.findByRole('button', { name: '示例市财政局收到的消息' }));
    expect(await screen.findByText('赵强：未读')).toBeDefined();
    expect(screen.getByText('李敏：2026-01-20 11:00 已读；电子邮件已发出（2026-01-20 10:03）')).toBeDefined();
    expect(
      screen.getByText(/孙丽：未读；电子邮件没有发出（2026-01-20 10:03）：收件地址被拒收/),
    ).toBeDefined();
  });

  it('says whom neither a mail nor a robot reached, and why, to the one who reminds', async () => {
    const at = '2026-01-20T02:03:00.000Z';
    const problem = '收件地址被拒收：请核对账号的邮箱地址。';
    const mail = { way: 'mail', agencyId: FINANCE, agencyName: '示例市财政局', state: 'failed', at, problem };
    const group = { ...mail, way: 'robot', receiver: '工作群', problem: '机器人已被移出群。' };
    const mails = ['孙丽', '赵强', '周敏', '吴刚', '郑洁'].map((receiver) => ({ ...mail, receiver }));
    pretendServer(server, { 'GET /api/reminders/undelivered': { items: [group, ...mails] } });
    await openPage('/progress?year=2025');
    const panel = within(await screen.findByRole('region', { name: '没有送达的消息' }));
    expect(panel.getByText('群机器人“工作群”（示例市财政局）')).toBeDefined();
    expect(panel.getByText('示例市财政局 孙丽的电子邮件')).toBeDefined();
    expect(panel.getAllByText(/没有发出（2026-01-20 10:03）：收件地址被拒收/)).toHaveLength(4);
    expect(panel.getByRole('link', { name: '查看群机器人' })).toBeDefined();
    await userEvent.click(panel.getByRole('button', { name: '显示全部 6 条' }));
    expect(panel.getByText('示例市财政局 郑洁的电子邮件')).toBeDefined();
  });

  it('says nothing of deliveries where all arrived', async () => {
    pretendServer(server, { 'GET /api/reminders/undelivered': { items: [] } });
    await openPage('/progress?year=2025');
    await screen.findByRole('button', { name: '示例市财政局收到的消息' });
    expect(screen.queryByText('没有送达的消息')).toBeNull();
  });

  it('is not offered to those who may not remind', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('administrator') });
    await openPage('/progress?year=2025');
    await screen.findByRole('button', { name: '示例市财政局收到的消息' });
    expect(screen.queryByRole('checkbox', { name: '选择示例市财政局' })).toBeNull();
    expect(screen.queryByRole('button', { name: '提醒逾期单位' })).toBeNull();
  });
});
