import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AGENCY_HEADER, AGENCY_PARAMETER, ROUTES } from '@zhaojian/contract';
import { keepAgency, linkTo, showAgency } from '../api/agency-at-work.ts';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const OTHER = '00000000-0000-4000-8000-000000000002';
const both = [
  { id: CITY, name: '示例市' },
  { id: OTHER, name: '示例市教育局' },
];
const session = sessionAs('administrator');
const withBoth = { ...session, account: { ...session.account, agencies: both } };
const server = {
  'GET /api/session': withBoth,
  'GET /api/collection-rounds': [aRound()],
  'GET /api/accounts': { items: [], total: 0 },
  [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
};

describe('the agency for which somebody works', () => {
  afterEach(() => showAgency(null));

  it('is named at the top, where another is chosen, with the reason where none can be', async () => {
    const { asked } = pretendServer(server, {
      'PUT /api/session/agency': refused(409, 'AGENCY_NOT_HELD', '您已不再为本页所示的机构工作。'),
    });
    await openPage('/accounts');
    const button = await screen.findByRole('button', { name: '正在办理的机构：示例市，切换' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['示例市', '示例市教育局']);
    await userEvent.click(await screen.findByRole('menuitem', { name: '示例市教育局' }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ body: { agencyId: OTHER } }),
    );
    expect(await screen.findByText('您已不再为本页所示的机构工作。')).toBeDefined();
  });

  it('is not asked about where there is only one', async () => {
    pretendServer(server, { 'GET /api/session': session });
    await openPage('/accounts');
    await screen.findByRole('heading', { name: '账号' });
    expect(screen.queryByRole('button', { name: /正在办理的机构/ })).toBeNull();
  });

  it('is named with every request of the page and in its links, whatever the window shows next', async () => {
    pretendServer(server);
    await openPage('/accounts');
    await screen.findByRole('heading', { name: '账号' });
    keepAgency(OTHER);
    const asking = jest.spyOn(globalThis, 'fetch');
    await userEvent.type(screen.getByRole('searchbox'), '李{Enter}');
    await waitFor(() => expect(asking).toHaveBeenCalled());
    for (const [, init] of asking.mock.calls) expect(init?.headers).toMatchObject({ [AGENCY_HEADER]: CITY });
    expect(linkTo(ROUTES.areaWorkbook, {})).toBe(`${ROUTES.areaWorkbook}?${AGENCY_PARAMETER}=${CITY}`);
  });

  it('is the one that the server says where the window was last used for one that they have no more', async () => {
    showAgency(OTHER);
    let times = 0;
    const { asked } = pretendServer(server, {
      'GET /api/session': () =>
        (times += 1) === 1 ? refused(409, 'AGENCY_NOT_HELD', '您已不再为本页所示的机构工作。') : withBoth,
    });
    await openPage('/accounts');
    expect(await screen.findByRole('button', { name: '正在办理的机构：示例市，切换' })).toBeDefined();
    expect(asked.filter(({ path }) => path === '/api/session')).toHaveLength(2);
  });

  it('is in a window opened from a page that of the page, whatever another window has switched to', async () => {
    const openWindow = async () => {
      let asks: Record<string, string> = {};
      sessionStorage.clear();
      await jest.isolateModulesAsync(async () => {
        const { agencyHeader } = await import('../api/agency-at-work.ts');
        asks = agencyHeader();
      });
      return asks[AGENCY_HEADER];
    };
    showAgency(CITY);
    // Another window switches; then somebody turns back to this one and opens a link in a new tab.
    localStorage.setItem('zhaojian.agency-last-at-work', OTHER);
    window.dispatchEvent(new Event('focus'));
    expect(await openWindow()).toBe(CITY);
    localStorage.setItem('zhaojian.agency-last-at-work', OTHER);
    expect(await openWindow()).toBe(OTHER);
    showAgency(null);
    expect(await openWindow()).toBeUndefined();
  });
});
