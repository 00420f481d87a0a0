import type { RoundNotice } from '@zhaojian/contract';
import userEvent from '@testing-library/user-event';
import { screen, waitFor, within } from '@testing-library/react';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer } from '../testing/pretend-server.ts';
import { anAgency, detailOf } from './testing/sample-agencies.ts';
import { city, bureau, server } from './testing/agencies-server.ts';

describe('the first day', () => {
  const unnamed = anAgency({ ...city, name: '本级人民政府', childCount: 0 });

  const empty = {
    'GET /api/collection-rounds': [],
    'GET /api/accounts': { items: [], total: 1 },
    [`GET /api/agencies/${CITY}`]: detailOf(unnamed),
  };

  const stepsLeft = async () => {
    const list = await screen.findByRole('list', { name: '开始使用' });
    return within(list)
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent?.includes('未完成'))
      .map((item) => item.querySelector('strong')?.textContent);
  };

  it('says what is to be done, and where', async () => {
    pretendServer(server, empty);
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['本级名称', '机构', '人员', '填报轮次', '通知']);
    const list = screen.getByRole('list', { name: '开始使用' });
    expect(within(list).getByRole('link', { name: '从表格导入' }).getAttribute('href')).toContain(
      '/agencies/import',
    );
    await userEvent.click(within(list).getByRole('button', { name: '修改名称' }));
    const dialog = await findDialog('修改本级人民政府');
    // It was never called so, in no year.
    expect(within(dialog).getByRole('radio', { name: '更正（一直如此）' })).toHaveProperty('checked', true);
  });

  const filled = {
    ...empty,
    'GET /api/accounts': { items: [], total: 3 },
    [`GET /api/agencies/${CITY}`]: detailOf(city, [bureau]),
    'GET /api/collection-rounds/2025/notice': { notice: null },
  };
  const notice: RoundNotice = {
    year: 2025,
    title: '关于报送 2025 年度报告的通知',
    text: '请各单位按时报送。',
    files: [],
    revision: 1,
    savedBy: '李敏（示例）',
    savedAt: '2026-01-05T01:00:00.000Z',
    readAt: null,
  };

  /** The list, or null, once all is known by which it is shown. */
  const listAfter = async (asked: readonly { readonly path: string }[], lastAsked: string) => {
    await screen.findByRole('navigation', { name: '机构树' });
    await waitFor(() => expect(asked.some(({ path }) => path === lastAsked)).toBe(true));
    await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
    return screen.queryByText('开始使用');
  };

  it('counts what is done, until the first round runs', async () => {
    pretendServer(server, filled, { 'GET /api/collection-rounds': [aRound({ state: 'upcoming' })] });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['通知']);
    const publishing = screen.getByRole('link', { name: '发布通知' });
    expect(publishing.getAttribute('href')).toContain('/rounds/2025');
    expect(screen.getByText('直接下级 1 个。')).toBeDefined();
    expect(screen.getByText(/已有账号 2 个/)).toBeDefined();
  });

  it('goes on while the first round runs and something is open, and says what', async () => {
    pretendServer(server, filled, {
      'GET /api/accounts': { items: [], total: 1 },
      'GET /api/collection-rounds': [aRound()],
    });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['人员', '通知']);
    expect(screen.getByText('还有 2 项：人员、通知。')).toBeDefined();
    expect(screen.getByText(/^2025 年度正在填报/)).toBeDefined();
  });

  it('is over when the first round runs and all is done', async () => {
    const { asked } = pretendServer(server, filled, {
      'GET /api/collection-rounds': [aRound()],
      'GET /api/collection-rounds/2025/notice': { notice },
    });
    await openPage('/agencies');
    expect(await listAfter(asked, '/api/collection-rounds/2025/notice')).toBeNull();
  });

  it('asks for no notice of a first round that is over', async () => {
    const { asked } = pretendServer(server, filled, {
      'GET /api/collection-rounds': [aRound({ state: 'closed' }), aRound({ year: 2026, state: 'upcoming' })],
    });
    await openPage('/agencies');
    expect(await listAfter(asked, '/api/accounts')).toBeNull();
  });

  it('is not over because past years were brought in, which never ran here', async () => {
    const past = aRound({ year: 2024, state: 'closed', asksPublication: false });
    pretendServer(server, filled, { 'GET /api/collection-rounds': [past] });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['填报轮次', '通知']);
    expect(screen.getByText(/^已有的轮次都是以前年度的/)).toBeDefined();
    expect(screen.getByRole('link', { name: '建立轮次' })).toBeDefined();
  });

  it('of a part of the area has no rounds in it', async () => {
    pretendServer(server, empty, {
      'GET /api/session': { ...sessionAs('administrator'), managesSystem: false },
    });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['机构', '人员']);
  });

  it('of a part of the area is over when the first round runs', async () => {
    const { asked } = pretendServer(server, empty, {
      'GET /api/session': { ...sessionAs('administrator'), managesSystem: false },
      'GET /api/collection-rounds': [aRound()],
    });
    await openPage('/agencies');
    expect(await listAfter(asked, '/api/accounts')).toBeNull();
  });
});
