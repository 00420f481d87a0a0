import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { BUREAU } from '../../submissions/testing/sample-submission-row.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { aQueueRow, theWay } from '../testing/sample-queue.ts';
import { aSubmission, aVersion } from '../testing/sample-review.ts';

const NEXT = '00000000-0000-4000-8000-00000000000b';
const task = `/api/submissions/${BUREAU}/2025`;
const next = aQueueRow({ agencyId: NEXT, agencyName: '示例市民政局' });
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  [`GET /api/review-queue/${BUREAU}/2025`]: theWay({ next, first: next, total: 2 }),
  [`GET ${task}`]: aSubmission(),
  [`GET ${task}/versions/2`]: aVersion({ findings: [], errors: 0 }),
  [`GET ${task}/versions/1`]: aVersion({ number: 1 }),
  [`GET /api/submissions/${BUREAU}/2024`]: refused(404, 'AGENCY_NOT_IN_YEAR', '不在这一年度。'),
  [`PUT ${task}/review-claim`]: { name: '李敏', isSelf: true, since: '2026-01-28T02:00:00.000Z' },
};
const byOther = refused(409, 'REVIEWED_BY_OTHER', '王芳从 9:00 起正在审核这份报告。');
const claims = (asked: ReturnType<typeof pretendServer>['asked']) =>
  asked.filter(({ path }) => path.endsWith('/review-claim')).map(({ method, body }) => [method, body]);

beforeEach(() => sessionStorage.clear());

describe('who is reviewing a report', () => {
  it('is done by the person who has it open, until they go on to another', async () => {
    const { asked } = pretendServer(server);
    await openPage(`/review/${BUREAU}/2025?reason=late&order=gravest`);
    expect(await screen.findByText(/您正在审核这份报告/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '下一份（J）' }));
    await waitFor(() =>
      expect(claims(asked)).toEqual([
        ['PUT', { takeOver: false }],
        ['DELETE', null],
      ]),
    );
    expect(window.location.pathname).toContain(NEXT);
    expect(window.location.search).toMatch(/reason=late.*order=gravest/);
  });

  it('is nobody for a report that does not wait', async () => {
    const { asked } = pretendServer(server, { [`GET ${task}`]: aSubmission({ state: 'accepted' }) });
    await openPage(`/review/${BUREAU}/2025`);
    await screen.findByRole('button', { name: '撤回通过' });
    expect(claims(asked)).toEqual([]);
  });

  it('may be somebody else, from whom it can be taken over', async () => {
    const { asked } = pretendServer(server, {
      [`PUT ${task}/review-claim`]: ({ body }: { body: { takeOver: boolean } }) =>
        body.takeOver ? server[`PUT ${task}/review-claim`] : byOther,
    });
    await openPage(`/review/${BUREAU}/2025`);
    await userEvent.click(await screen.findByRole('button', { name: '接手审核' }));
    expect(await screen.findByText(/您正在审核这份报告/)).toBeDefined();
    expect(claims(asked)).toEqual([
      ['PUT', { takeOver: false }],
      ['PUT', { takeOver: true }],
    ]);
  });

  it('stays theirs where it could not be said again, and is said again later', async () => {
    const now = jest.spyOn(Date, 'now');
    let isDown = false;
    const { asked } = pretendServer(server, {
      [`PUT ${task}/review-claim`]: () =>
        isDown ? refused(502, 'UNAVAILABLE', '服务器暂时没有回应。') : server[`PUT ${task}/review-claim`],
    });
    await openPage(`/review/${BUREAU}/2025`);
    expect(await screen.findByText(/您正在审核这份报告/)).toBeDefined();
    const minutesLater = (minutes: number) => now.mockReturnValue(performance.timeOrigin + minutes * 60_000);
    isDown = true;
    for (const times of [2, 3]) {
      minutesLater(times * 60);
      window.dispatchEvent(new Event('pointerdown'));
      await waitFor(() => expect(claims(asked)).toHaveLength(times));
      await new Promise(process.nextTick);
      expect(screen.getByText(/您正在审核这份报告/)).toBeDefined();
    }
    now.mockRestore();
  });

  it('is left when the tab is closed', async () => {
    const { asked } = pretendServer(server);
    await openPage(`/review/${BUREAU}/2025`);
    expect(await screen.findByText(/您正在审核这份报告/)).toBeDefined();
    window.dispatchEvent(new Event('pagehide'));
    expect(claims(asked).at(-1)).toEqual(['DELETE', null]);
  });

  it('is asked about again while somebody else has it, and claimed once they leave', async () => {
    const every = jest.spyOn(globalThis, 'setInterval');
    let isFree = false;
    pretendServer(server, {
      [`PUT ${task}/review-claim`]: () => (isFree ? server[`PUT ${task}/review-claim`] : byOther),
    });
    await openPage(`/review/${BUREAU}/2025`);
    expect(await screen.findByText(/王芳从 9:00 起正在审核/)).toBeDefined();
    isFree = true;
    // The half minute is over for everything that waits for it.
    act(() => {
      for (const [again, wait] of every.mock.calls) if (wait === 30_000) again();
    });
    expect(await screen.findByText(/您正在审核这份报告/)).toBeDefined();
    every.mockRestore();
  });

  it('stays with its reviewer, and visible, until taking it over has succeeded', async () => {
    let answer: (how: unknown) => void = () => undefined;
    const answered = new Promise((resolve) => (answer = resolve));
    pretendServer(server, {
      [`PUT ${task}/review-claim`]: ({ body }: { body: { takeOver: boolean } }) =>
        body.takeOver ? answered : byOther,
    });
    await openPage(`/review/${BUREAU}/2025`);
    const button = await screen.findByRole('button', { name: '接手审核' });
    await userEvent.click(button);
    await waitFor(() => expect(button.classList).toContain('ant-btn-loading'));
    expect(screen.getByText(/王芳从 9:00 起正在审核/)).toBeDefined();
    answer(refused(502, 'UNAVAILABLE', '服务器暂时没有回应。'));
    expect(await screen.findByText('服务器暂时没有回应。')).toBeDefined();
    expect(screen.getByText(/王芳从 9:00 起正在审核/)).toBeDefined();
  });

  it('is asked about before somebody else decides', async () => {
    const { asked } = pretendServer(server, {
      [`PUT ${task}/review-claim`]: byOther,
      [`POST ${task}/accept`]: ({ body }: { body: { overReviewer?: boolean } }) =>
        body.overReviewer
          ? aSubmission({ state: 'accepted' })
          : refused(409, 'BEING_REVIEWED', '王芳正在审核这份报告，您的操作没有执行。'),
    });
    await openPage(`/review/${BUREAU}/2025`);
    await userEvent.click(await screen.findByRole('button', { name: '通过' }));
    await userEvent.click(await screen.findByRole('button', { name: '仍由我决定' }));
    expect(await screen.findByText(/已通过示例市教育局的报告/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { version: 2 },
      { version: 2, overReviewer: true },
    ]);
  });

  it('keeps the reason of a decision that is not taken for the time being', async () => {
    pretendServer(server, {
      [`GET ${task}/versions/2`]: aVersion(),
      [`PUT ${task}/review-claim`]: byOther,
      [`POST ${task}/accept`]: refused(409, 'BEING_REVIEWED', '王芳正在审核这份报告，您的操作没有执行。'),
    });
    await openPage(`/review/${BUREAU}/2025`);
    await userEvent.click(await screen.findByRole('button', { name: '通过' }));
    const title = '通过：示例市教育局 2025 年度报告';
    const dialog = within(await findDialog(title));
    await userEvent.click(dialog.getByRole('textbox', { name: '通过的理由' }));
    await userEvent.paste('已与台账核对，差异可以说明');
    await userEvent.click(dialog.getByRole('button', { name: '通过' }));
    await userEvent.click(await screen.findByRole('button', { name: '先不办' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '先不办' })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: '通过' }));
    const again = within(await findDialog(title));
    expect(again.getByRole('textbox', { name: '通过的理由' })).toHaveProperty(
      'value',
      '已与台账核对，差异可以说明',
    );
  });
});
