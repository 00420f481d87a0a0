import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulkAcceptance } from '@zhaojian/contract';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { aQueue, aQueueRow } from '../testing/sample-queue.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;
const oneOf = (number: number) => ({ agencyId: idOf(number), agencyName: `示例市第${number}局` });
const clean = [1, 2, 3, 4, 5].map((number) => aQueueRow({ ...oneOf(number), reasons: [] }));
const others = [aQueueRow({ ...oneOf(6) })];
const drawn: BulkAcceptance = {
  id: idOf(90),
  agencyId: idOf(91),
  year: 2025,
  stage: 'drawn',
  createdAt: '2026-01-28T02:00:00.000Z',
  createdBy: '李敏',
  acceptedBy: null,
  total: 2,
  accepted: 0,
  left: [4, 5].map(oneOf),
  setAside: [1, 2, 3].map((number) => ({ ...oneOf(number), lookedAt: false })),
  refused: [],
};
const seen = { ...drawn, setAside: drawn.setAside.map((report) => ({ ...report, lookedAt: true })) };
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/review-queue': aQueue([...clean, ...others]),
  'GET /api/bulk-acceptances': { open: null },
  'POST /api/bulk-acceptances': drawn,
  [`GET /api/bulk-acceptances/${drawn.id}`]: drawn,
};
const open = async (name: string | RegExp = '批量通过 5 份无异常的…') => {
  await openPage('/review');
  await userEvent.click(await screen.findByRole('button', { name }));
  return findDialog('批量通过无异常的报告（2025 年度）');
};
const posts = ({ asked }: ReturnType<typeof pretendServer>) =>
  asked.filter(({ method }) => method === 'POST');

describe('accepting the clean reports of the queue', () => {
  it('says what clean means and how many are drawn, before anything happens', async () => {
    const pretended = pretendServer(server);
    const dialog = await open();
    expect(dialog.textContent).toContain('先随机抽出 3 份（5%，不少于 3 份）');
    expect(dialog.textContent).toContain('勾稽关系全部成立');
    expect(posts(pretended)).toEqual([]);
  });

  it('leads to the sample, and lets the others go on only once it has been looked at', async () => {
    pretendServer(server);
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: '抽出 3 份' }));
    const sample = await within(dialog).findByRole('list', { name: '抽查的报告' });
    expect(within(sample).getAllByText('未看')).toHaveLength(3);
    const [first] = within(sample).getAllByRole('link');
    expect(first?.getAttribute('href')).toContain(`/review/${idOf(1)}/2025`);
    expect(first?.getAttribute('href')).toContain(`node=${idOf(91)}`);
    const rest = within(dialog).getByRole<HTMLButtonElement>('button', { name: '通过其余 2 份' });
    expect(rest.disabled).toBe(true);
    expect(within(dialog).getByText(/还有 3 份没有打开看过/)).toBeDefined();
  });

  it('continues what was begun, and says what became of each', async () => {
    const done: BulkAcceptance = {
      ...seen,
      stage: 'done',
      accepted: 1,
      acceptedBy: '李敏',
      left: [],
      refused: [{ ...oneOf(4), message: '这份报告已被处理。' }],
    };
    let isDone = false;
    const pretended = pretendServer(server, {
      'GET /api/bulk-acceptances': () => ({ open: isDone ? null : seen }),
      [`GET /api/bulk-acceptances/${drawn.id}`]: () => (isDone ? done : seen),
      [`POST /api/bulk-acceptances/${drawn.id}/acceptance`]: () => {
        isDone = true;
        return done;
      },
    });
    const dialog = await open('批量通过：抽查已看 3 / 3…');
    await userEvent.click(within(dialog).getByRole('button', { name: '通过其余 2 份' }));
    expect(await within(dialog).findByText('已通过 1 份。')).toBeDefined();
    // Nothing is open any more, and what became of it stays.
    expect(await screen.findByRole('button', { name: '批量通过 5 份无异常的…' })).toBeDefined();
    expect(within(dialog).getByText('已通过 1 份。')).toBeDefined();
    expect(within(dialog).getByText(/抽查的 3 份不在批量之内，没有决定的请逐份决定/)).toBeDefined();
    expect(within(dialog).getByRole('link', { name: '示例市第1局' }).getAttribute('href')).toContain(
      `node=${idOf(91)}`,
    );
    expect(within(dialog).getByText(/示例市第4局：这份报告已被处理/)).toBeDefined();
    expect(posts(pretended).map(({ path }) => path)).toEqual([
      `/api/bulk-acceptances/${drawn.id}/acceptance`,
    ]);
  });

  it('stays open with the reason where the platform says no', async () => {
    pretendServer(server, {
      'POST /api/bulk-acceptances': refused(409, 'NOTHING_CLEAN', '队列里现在没有可以批量通过的报告。'),
    });
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: '抽出 3 份' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('没有可以批量通过的');
  });

  it('is not offered where nothing is clean', async () => {
    pretendServer(server, { 'GET /api/review-queue': aQueue(others) });
    await openPage('/review');
    await screen.findByText('2 项不符，单位已说明');
    expect(screen.queryByRole('button', { name: /批量通过/ })).toBeNull();
  });
});
