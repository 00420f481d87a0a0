import type { CollectionRound } from '@zhaojian/contract';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { CITY, openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer } from '../../testing/pretend-server.ts';
import { aYear } from '../testing/figures-for-tests.ts';

const received = 'applications.newlyReceived.total';
const BUREAU = '00000000-0000-4000-8000-00000000000b';

const answer = (known: object = {}) => ({
  agencyId: CITY,
  agencyName: '示例市',
  year: 2024,
  form: '2021',
  coversArea: true,
  published: { ...aYear(2024).figures, [received]: 75 },
  publishedAsOf: '2025-03-05',
  summed: { ...aYear(2024).figures, [received]: 60 },
  reports: { added: 9, expected: 10 },
  reasons: [
    {
      kind: 'notHandedIn',
      agencyId: BUREAU,
      agencyName: '示例市数据局',
      otherName: null,
      figures: { [received]: 15 },
    },
  ],
  reasonsLeft: 0,
  ...known,
});
const serve = (known: object = {}, rounds: readonly CollectionRound[] = [aRound({ year: 2024 })]) =>
  pretendServer({
    'GET /api/session': sessionAs('leader'),
    'GET /api/collection-rounds': rounds,
    'GET /api/statistics/reconciliation': answer(known),
  });

describe('对账', () => {
  it('is incomplete in no year that nothing was asked for', async () => {
    serve({}, []);
    await openPage('/reconciliation?year=2024');
    expect(await screen.findByText(/这一年度没有开展填报：\d+ 家单位中 \d+ 家的年报已相加/)).toBeDefined();
    expect(screen.queryByText(/未收齐/)).toBeNull();
  });

  it('shows the cells that differ with both numbers, the difference and what explains it', async () => {
    serve();
    await openPage('/reconciliation?year=2024');
    expect(await screen.findByText(/200 格中 199 格一致，1 格不同。汇总数未收齐/)).toBeDefined();
    expect(screen.getByText('公布数：2025年3月5日审核通过的年报。')).toBeDefined();
    const row = screen.getByRole('rowheader', { name: /新收/ }).closest('tr') as HTMLElement;
    expect(within(row).getByRole('link', { name: '75' }).getAttribute('href')).toContain(`cell=${received}`);
    expect(within(row).getByRole('link', { name: '60' }).getAttribute('href')).toContain('tab=comparison');
    expect(within(row).getByText('+15')).toBeDefined();
    expect(within(row).getByText(/未报送，上年 15，正好相差/)).toBeDefined();
    expect(within(row).getByRole('link', { name: '示例市数据局' }).getAttribute('href')).toContain(
      `/progress?node=${BUREAU}`,
    );
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('shows every cell when asked to, and the address keeps it', async () => {
    serve();
    await openPage('/reconciliation?year=2024');
    await userEvent.click(await screen.findByRole('checkbox', { name: '只看不同的格' }));
    expect(window.location.search).toContain('cells=all');
    expect(screen.getAllByRole('row')).toHaveLength(203);
  });

  it.each([
    ['has published nothing yet', { published: null }, /还没有公布数/],
    [
      'reports for its own office only',
      { coversArea: false, published: null },
      /只反映本机关，没有公布数可对/,
    ],
    [
      'has nothing below that is accepted',
      { summed: {}, reports: { added: 0, expected: 10 } },
      /还没有汇总数/,
    ],
  ])('says what to do where a government %s', async (_, known, said) => {
    serve(known);
    await openPage('/reconciliation?year=2024');
    expect(await screen.findByRole('heading', { name: said })).toBeDefined();
    expect(screen.getByRole('link', { name: '看填报进度' })).toBeDefined();
  });

  it('says so where all agree, and where nothing explains a difference', async () => {
    serve({ summed: answer().published, reasons: [] });
    await openPage('/reconciliation?year=2024');
    expect(await screen.findByText('公布数与汇总数逐格一致。')).toBeDefined();
  });
});
