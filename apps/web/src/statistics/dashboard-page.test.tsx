import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { type Asked, pretendServer, refused } from '../testing/pretend-server.ts';
import { aChild, aYear, aYearWithoutReports } from './testing/figures-for-tests.ts';

const DISTRICT = '00000000-0000-4000-8000-00000000000d';
const BUREAU = '00000000-0000-4000-8000-00000000000b';

const outcomes = (received: number, disclosed: number) => ({
  'applications.newlyReceived.total': received,
  'applications.disclosed.total': disclosed,
  'applications.outcomesTotal.total': received,
});
const whole = [aYear(2023, outcomes(100, 50)), aYear(2024, outcomes(110, 44))];
const series = (years = whole) => ({ agencyId: CITY, agencyName: '示例市', years });
const children = ({ query }: Asked) => ({
  year: Number(query['year']),
  form: '2021',
  children: [
    { ...aChild('示例区', outcomes(100, 43), { childCount: 8 }), agencyId: DISTRICT },
    { ...aChild('示例市数据局', outcomes(10, 1)), agencyId: BUREAU },
  ].map((child) => ({ ...child, kind: 'department', sector: null })),
});
const item = (known: object) => ({
  kind: 'problem',
  category: 'platform',
  sentence: '一是个别栏目长期没有内容。',
  agencyId: BUREAU,
  agencyName: '示例市数据局',
  year: 2024,
  again: null,
  ...known,
});
const againSince = (since: number, sameness: string) => ({
  sameness,
  since,
  earlier: [{ year: 2023, sentence: '1.个别栏目长期没有内容。', sameness, degree: 1 }],
});
const server = {
  'GET /api/session': sessionAs('leader'),
  'GET /api/collection-rounds': [],
  'GET /api/statistics/figures': series(),
  'GET /api/statistics/children': children,
  'GET /api/statistics/completeness': {
    hasRound: true,
    expected: 41,
    summed: 40,
    lastAcceptedOn: '2025-02-27',
    covering: { expected: 0, accepted: 0, lastAcceptedOn: null },
    exempt: 0,
    missingBecause: { waiting: 1, pastDue: 0, notDue: 0 },
    missing: {
      items: [{ agencyId: BUREAU, agencyName: '示例市统计局', state: 'submitted', dueOn: '2025-01-26' }],
      total: 1,
    },
  },
  'GET /api/improvement-items/summary': [
    { year: 2024, category: 'platform', kind: 'problem', items: 3, agencies: 2 },
  ],
  'GET /api/improvement-items': {
    items: [
      item({ again: againSince(2021, 'wordForWord') }),
      item({ sentence: '二是更新不及时。', again: againSince(2023, 'sameCategory') }),
    ],
    total: 2,
  },
};

describe('the leader’s dashboard', () => {
  it('says the year in a sentence and in six figures, with what they are made of', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024');
    expect(await screen.findByText(/2024 年示例市新收申请 110 件，比上年增加 10.0%/)).toBeDefined();
    expect(await screen.findByText('已汇总 40/41 家')).toBeDefined();
    expect(screen.getByText('44 / 110')).toBeDefined();
    expect(screen.getByText('▼ 10.0 个百分点')).toBeDefined();
  });

  it('says over how many of how many agencies the sums are and from when, and lists who is missing', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024');
    expect(await screen.findByText(/已汇总 40\/41 家/)).toBeDefined();
    expect(screen.getByText(/最近一次通过：2025年2月27日/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '还差 1 家' }));
    const list = await screen.findByRole('dialog');
    expect(await within(list).findByText('示例市统计局')).toBeDefined();
    expect(within(list).getByText('已提交')).toBeDefined();
  });

  it('tells what was corrected in the year, also where nothing was', async () => {
    pretendServer({ ...server, 'GET /api/statistics/changes': { items: [], total: 0 } });
    await openPage('/dashboard?year=2024&tab=changes');
    expect(await screen.findByText(/2024 年度的数字计入汇总后没有改动过/)).toBeDefined();
  });

  it('leads from a figure to the children compared by it', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024');
    await userEvent.click(await screen.findByRole('link', { name: '40.0%' }));
    expect(window.location.search).toContain('tab=comparison');
    expect(window.location.search).toContain('figure=disclosureRate');
    expect(await screen.findByRole('heading', { name: '2024 年各单位公开率' })).toBeDefined();
  });

  it('leads down the tree from a child, and to report and cell where the tree ends', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024&tab=comparison&figure=disclosureRate');
    const district = await screen.findByRole('link', { name: '示例区' });
    expect(district.getAttribute('href')).toContain(`node=${DISTRICT}`);
    expect(district.getAttribute('href')).toContain('tab=comparison');
    expect(screen.getByRole('link', { name: '示例市数据局' }).getAttribute('href')).toBe(
      `/reports/${BUREAU}/2024?cell=applications.disclosed.total`,
    );
  });

  it('marks the rate of few applications', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024&tab=comparison');
    const row = (await screen.findByRole('link', { name: '示例市数据局' })).closest('tr');
    expect(within(row as HTMLElement).getByText('样本少')).toBeDefined();
    expect(within(row as HTMLElement).getByText('1 / 10')).toBeDefined();
  });

  it('opens each theme by its tab, which the address holds', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024');
    await userEvent.click(await screen.findByRole('tab', { name: '依申请公开' }));
    expect(window.location.search).toContain('tab=applications');
    expect(await screen.findByRole('figure', { name: '2024 年申请的去向' })).toBeDefined();
    expect(screen.getByRole('heading', { name: '不予公开的理由' })).toBeDefined();
  });

  it('orders agencies by an outcome', async () => {
    pretendServer(server);
    await openPage('/dashboard?year=2024&tab=applications');
    const head = await screen.findByRole('columnheader', { name: /^予以公开/ });
    await userEvent.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
  });

  it('lists the problems in the agencies’ words and marks those named again and again', async () => {
    const { asked } = pretendServer(server);
    await openPage('/dashboard?year=2024&tab=improvement&category=platform');
    expect((await screen.findAllByText('个别栏目长期没有内容。')).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/^连续 \d+ 年提出/).map(({ textContent }) => textContent)).toEqual([
      '连续 4 年提出（2021 年起）·逐字相同',
    ]);
    expect(screen.getByText('2023 年也有这一类问题（不是同一问题）')).toBeDefined();
    expect(screen.getAllByText('相近程度 100%')).toHaveLength(2);
    expect(asked.some(({ query }) => query['category'] === 'platform' && query['kind'] === 'problem')).toBe(
      true,
    );
  });

  it('says which figures are shown, and leads to what was published, which the address keeps', async () => {
    const published = {
      coversArea: true,
      published: aYear(2024, outcomes(120, 60)).figures,
      publishedAsOf: '2025-03-05',
    };
    pretendServer(server, {
      'GET /api/statistics/figures': series([
        { ...aYear(2023, outcomes(100, 50)), coversArea: true },
        { ...aYear(2024, outcomes(110, 44), { accepted: 39 }), ...published },
      ]),
    });
    await openPage('/dashboard?year=2024');
    expect(await screen.findByText(/^汇总数：/)).toBeDefined();
    expect(await screen.findByText('已汇总 40/41 家')).toBeDefined();
    expect(screen.getByText('1 家待审核')).toBeDefined();
    expect(screen.getAllByText('未收齐', { selector: 'header *' })).toHaveLength(1);
    await userEvent.click(screen.getByText('公布数', { selector: '.ant-segmented-item-label' }));
    expect(await screen.findByText(/^公布数：.*；2025年3月5日通过。/)).toBeDefined();
    expect(window.location.search).toContain('numbers=published');
    expect(screen.queryByText(/已汇总/)).toBeNull();
    expect(screen.getByText(/2024 年示例市新收申请 120 件/)).toBeDefined();
    expect(screen.getByText('60 / 120')).toBeDefined();
    expect(screen.getByRole('link', { name: '对账' }).getAttribute('href')).toContain('/reconciliation?');
    await userEvent.click(screen.getByRole('tab', { name: '复议诉讼' }));
    expect(window.location.search).toContain('numbers=published');
    expect(screen.getByText(/^公布数：/)).toBeDefined();
  });

  it('says where nothing is published yet, and leads back to the sum', async () => {
    pretendServer(server, {
      'GET /api/statistics/figures': series([{ ...aYear(2024, outcomes(110, 44)), coversArea: true }]),
    });
    await openPage('/dashboard?year=2024&numbers=published');
    expect(await screen.findByRole('heading', { name: '示例市 2024 年度还没有公布数' })).toBeDefined();
    await userEvent.click(screen.getByRole('link', { name: '看汇总数' }));
    expect(await screen.findByText(/2024 年示例市新收申请 110 件/)).toBeDefined();
  });

  it('teaches when no report of the year has been accepted, and leads to a year that has figures', async () => {
    pretendServer(server, {
      'GET /api/statistics/figures': series([aYear(2023, outcomes(100, 50)), aYearWithoutReports(2024)]),
    });
    await openPage('/dashboard?year=2024');
    expect(await screen.findByText('2024 年示例市还没有审核通过的年报，暂无数据。')).toBeDefined();
    expect(screen.getByRole('link', { name: '查看 2023 年度' }).getAttribute('href')).toContain('year=2023');
  });

  it('says why the figures of an agency outside the area do not come', async () => {
    pretendServer(server, {
      'GET /api/statistics/figures': refused(403, 'OUTSIDE_AREA', '这个机构不在您的范围内。'),
    });
    await openPage('/dashboard?year=2024');
    expect(await screen.findByText('这个机构不在您的范围内。')).toBeDefined();
  });
});
