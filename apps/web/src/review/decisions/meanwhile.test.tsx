import type { Submission } from '@zhaojian/contract';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { BUREAU } from '../../submissions/testing/sample-submission-row.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { theWay } from '../testing/sample-queue.ts';
import { aSubmission, aVersion } from '../testing/sample-review.ts';

const task = `/api/submissions/${BUREAU}/2025`;
const asOpened = aSubmission();
const step = (kind: 'returned' | 'submitted', actor: string, version: number) => ({
  at: `2026-01-28T0${version}:00:00.000Z`,
  actor,
  kind,
  version,
  reason: null,
});
const returnedBy = (actor: string) =>
  aSubmission({ state: 'returned', events: [step('returned', actor, 2), ...asOpened.events] });
const handedInAnew = aSubmission({
  latestVersion: 3,
  submittedVersion: 3,
  events: [step('submitted', '王芳（示例）', 3), step('returned', '赵强（示例）', 2), ...asOpened.events],
});

/** Opens the report; later the platform answers otherwise, and the page asks again. */
async function openReport() {
  let submission: Submission = asOpened;
  pretendServer({
    'GET /api/session': sessionAs('supervisor'),
    'GET /api/collection-rounds': [aRound()],
    [`GET /api/review-queue/${BUREAU}/2025`]: theWay({}),
    [`GET ${task}`]: () => submission,
    [`GET ${task}/versions/1`]: aVersion({ number: 1 }),
    [`GET ${task}/versions/2`]: aVersion(),
    [`GET ${task}/versions/3`]: aVersion({ number: 3 }),
    [`GET /api/submissions/${BUREAU}/2024`]: refused(404, 'AGENCY_NOT_IN_YEAR', '不在这一年度。'),
  });
  await openPage(`/review/${BUREAU}/2025`);
  await screen.findByRole('button', { name: '通过' });
  return (now: Submission) => {
    submission = now;
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
  };
}

beforeEach(() => sessionStorage.clear());

describe('a report that somebody has open while others go on', () => {
  it('says who returned it, and offers no decision any more', async () => {
    const becomes = await openReport();
    becomes(returnedBy('赵强（示例）'));
    expect(await screen.findByText('您打开这份报告后，赵强（示例）退回第 2 版。')).toBeDefined();
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/您打开这份报告后/)).toBeNull();
  });

  it('says nothing of what its reader did themselves', async () => {
    const becomes = await openReport();
    becomes(returnedBy('李敏（示例）'));
    expect(await screen.findByText('已退回')).toBeDefined();
    expect(screen.queryByText(/您打开这份报告后/)).toBeNull();
  });

  it('stays at the version that is being read until its reader asks for the newest', async () => {
    const becomes = await openReport();
    becomes(handedInAnew);
    expect(
      await screen.findByText('您打开这份报告后，赵强（示例）退回第 2 版，王芳（示例）提交第 3 版。'),
    ).toBeDefined();
    expect(screen.getByText(/^第 2 版 · /)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '看第 3 版' }));
    expect(await screen.findByText(/^第 3 版 · /)).toBeDefined();
    expect(screen.queryByText(/您打开这份报告后/)).toBeNull();
  });

  it('says while a reason is being written that the decision is no longer to be taken', async () => {
    const becomes = await openReport();
    await userEvent.click(screen.getByRole('button', { name: '通过' }));
    await screen.findByRole('textbox', { name: '通过的理由' });
    becomes(returnedBy('赵强（示例）'));
    expect(await screen.findByText(/现在不能“通过”了/)).toBeDefined();
  });
});
