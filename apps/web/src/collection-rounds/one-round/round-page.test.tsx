import type { Arrangement, NoticeReadings, RoundNotice } from '@zhaojian/contract';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { aRound } from '../testing/sample-round.ts';

const BUREAU = '00000000-0000-4000-8000-000000000003';

const exemption: Arrangement = {
  year: 2025,
  agencyId: BUREAU,
  agencyName: '示例市教育局',
  kind: 'department',
  what: 'exemption',
  submitOn: null,
  publishOn: null,
  until: null,
  reason: '机构改革，职能划转',
  madeBy: '李敏（示例）',
  madeAt: '2026-01-10T02:00:00.000Z',
};
const notice: RoundNotice = {
  year: 2025,
  title: '关于编制年度报告的通知',
  text: '请于 1 月 26 日前报送。',
  files: [{ id: BUREAU, fileName: '附件1.docx', bytes: 20_480 }],
  revision: 1,
  savedBy: '李敏（示例）',
  savedAt: '2026-01-05T02:00:00.000Z',
  readAt: null,
};
const readings = (read: number, unread: number, items: NoticeReadings['items'] = []): NoticeReadings => ({
  read,
  unread,
  items,
  total: items.length,
});
const unreadBureau = {
  agencyId: BUREAU,
  agencyName: '示例市财政局',
  kind: 'department' as const,
  readBy: null,
  readAt: null,
};

const path = (rest: string) => `/api/collection-rounds/2025/${rest}`;
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  [`GET ${path('arrangements')}`]: { items: [exemption], total: 1 },
  [`GET ${path('notice')}`]: { notice },
  [`GET ${path('notice/readings')}`]: readings(3, 1, [unreadBureau]),
};

describe('one round', () => {
  it('shows its notice with its files, and who has not read it', async () => {
    pretendServer(server);
    await openPage('/rounds/2025');
    expect(await screen.findByRole('heading', { name: '关于编制年度报告的通知' })).toBeDefined();
    expect(screen.getByRole('link', { name: '附件1.docx' }).getAttribute('href')).toContain(
      path(`notice/files/${BUREAU}?agencyAtWork=`),
    );
    const read = await screen.findByRole('region', { name: '阅读情况' });
    expect(await within(read).findByText('示例市财政局')).toBeDefined();
    expect(within(read).getByText('未读 1')).toBeDefined();
  });

  it('publishes a notice', async () => {
    const { asked } = pretendServer(
      server,
      { [`GET ${path('notice')}`]: { notice: null } },
      { [`PUT ${path('notice')}`]: { notice } },
    );
    await openPage('/rounds/2025');
    await userEvent.click(await screen.findByRole('button', { name: '发布通知' }));
    const dialog = await findDialog('发布 2025 年度填报通知');
    fireEvent.change(within(dialog).getByRole('textbox', { name: '正文' }), {
      target: { value: '请按时报送' },
    });
    await userEvent.click(within(dialog).getByRole('button', { name: '发布' }));
    expect(await screen.findByText(/^通知已发布/)).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      title: '关于做好 2025 年政府信息公开工作年度报告编制和公布工作的通知',
      text: '请按时报送',
      fileIds: [],
    });
  });

  it('says what is arranged for whom and why, and undoes it after asking', async () => {
    const { asked } = pretendServer(server, {
      [`DELETE ${path(`arrangements/${BUREAU}/exemption`)}`]: refused(
        404,
        'ARRANGEMENT_NOT_FOUND',
        '已由他人取消。',
      ),
    });
    await openPage('/rounds/2025');
    const row = (await screen.findByText('机构改革，职能划转')).closest('tr') as HTMLElement;
    expect(within(row).getByText('免报')).toBeDefined();
    await userEvent.click(within(row).getByRole('button', { name: '取消示例市教育局的免报' }));
    await userEvent.click(await screen.findByRole('button', { name: '取消安排' }));
    expect(await screen.findByText('已由他人取消。')).toBeDefined();
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('changes an arrangement, and says at the field what is wrong with it', async () => {
    const reopening = { ...exemption, what: 'reopening' as const, until: '2026-07-10' };
    const { asked } = pretendServer(
      server,
      { [`GET ${path('arrangements')}`]: { items: [reopening], total: 1 } },
      { [`PUT ${path(`arrangements/${BUREAU}/reopening`)}`]: reopening },
    );
    await openPage('/rounds/2025');
    await userEvent.click(await screen.findByRole('button', { name: '修改示例市教育局的重新开放' }));
    const dialog = await findDialog('修改“示例市教育局”的重新开放');
    const until = within(dialog).getByRole('textbox', { name: '开放到' });
    const choose = async (day: string) => {
      await userEvent.click(until);
      fireEvent.change(until, { target: { value: day } });
      fireEvent.keyDown(until, { key: 'Enter', keyCode: 13 });
    };
    await choose('2026-06-01');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText(/^开放到 2026-06-01 没有超过关闭日期/)).toBeDefined();
    await choose('2026-07-20');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await screen.findByText('“示例市教育局”的重新开放已保存，立即生效。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      until: '2026-07-20',
      reason: '机构改革，职能划转',
    });
  });

  it('teaches what can be arranged while nothing is', async () => {
    pretendServer(server, { [`GET ${path('arrangements')}`]: { items: [], total: 0 } });
    await openPage('/rounds/2025');
    expect(await screen.findByText(/^还没有特殊安排。需要给某个区县/)).toBeDefined();
  });

  it('says of a year without a round that there is none', async () => {
    pretendServer(server);
    await openPage('/rounds/2024');
    expect(await screen.findByText('2024 年度还没有年度填报')).toBeDefined();
  });

  it('says when agencies are reminded, and turns it off', async () => {
    const off = { daysBefore: [], everyDaysAfter: null };
    const { asked } = pretendServer(server, {
      [`PUT ${path('reminders')}`]: aRound({ reminders: off }),
    });
    await openPage('/rounds/2025');
    expect(await screen.findByText(/截止前 7、3、1 天提醒，逾期后从第二天起每 2 天提醒一次/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '调整提醒' }));
    const dialog = await findDialog('2025 年度：什么时候自动提醒');
    for (const removed of within(dialog).getAllByLabelText('close'))
      if (removed.closest('.ant-select-selection-item')) await userEvent.click(removed);
    const after = within(dialog).getByRole('combobox', { name: '逾期后' });
    fireEvent.mouseDown(after);
    await userEvent.click(await screen.findByTitle('不提醒'));
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('已保存：不自动提醒。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual(off);
  });
});
