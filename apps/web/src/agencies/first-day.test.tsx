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

  it('counts what is done, until the first round runs', async () => {
    pretendServer(server, empty, {
      'GET /api/accounts': { items: [], total: 3 },
      [`GET /api/agencies/${CITY}`]: detailOf(city, [bureau]),
      'GET /api/collection-rounds': [aRound({ state: 'upcoming' })],
      'GET /api/collection-rounds/2025/notice': { notice: null },
    });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['通知']);
    const notice = screen.getByRole('link', { name: '发布通知' });
    expect(notice.getAttribute('href')).toContain('/rounds/2025');
    expect(screen.getByText('直接下级 1 个。')).toBeDefined();
    expect(screen.getByText(/已有账号 2 个/)).toBeDefined();
  });

  it('is over then', async () => {
    const { asked } = pretendServer(server, empty, { 'GET /api/collection-rounds': [aRound()] });
    await openPage('/agencies');
    await screen.findByRole('heading', { name: '本级人民政府' });
    await waitFor(() => expect(asked.some(({ path }) => path === '/api/accounts')).toBe(true));
    expect(screen.queryByText('开始使用')).toBeNull();
  });

  it('of a part of the area has no rounds in it', async () => {
    pretendServer(server, empty, {
      'GET /api/session': { ...sessionAs('administrator'), managesSystem: false },
    });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['机构', '人员']);
  });
});
