import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { aQueue, aQueueRow } from '../testing/sample-queue.ts';

const OTHER = '00000000-0000-4000-8000-00000000000b';
const waiting = [
  aQueueRow(),
  aQueueRow({
    agencyId: OTHER,
    agencyName: '示例市民政局',
    reasons: [],
    reviewer: { name: '李敏（示例）', isSelf: false, since: '2026-01-28T02:00:00.000Z' },
  }),
];
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/bulk-acceptances': { open: null },
  'GET /api/review-queue': aQueue(waiting, {
    districts: [{ agencyId: OTHER, agencyName: '示例区人民政府', count: 1 }],
  }),
};
const asked = (all: ReturnType<typeof pretendServer>['asked']) =>
  all.filter(({ path }) => path === '/api/review-queue').at(-1)?.query;

describe('审核', () => {
  it('says why each report is worth a look, and who is looking at it', async () => {
    pretendServer(server);
    await openPage('/review');
    const reason = await screen.findByRole('link', { name: '2 项不符，单位已说明' });
    expect(reason.getAttribute('href')).toContain('look=explainedErrors');
    expect(screen.getByText('勾稽无异常')).toBeDefined();
    expect(screen.getByText(/李敏（示例）正在审核/)).toBeDefined();
  });

  it('asks the server for the part that is chosen, and keeps it in the address and on the way to a report', async () => {
    const { asked: all } = pretendServer(server);
    await openPage('/review');
    const reasons = await screen.findByRole('group', { name: '按先看什么筛选' });
    await userEvent.click(await within(reasons).findByRole('button', { name: /不符已说明 1/ }));
    await userEvent.click(screen.getByText('问题重的在前'));
    expect(asked(all)).toMatchObject({ reason: 'explainedErrors', order: 'gravest' });
    expect(window.location.search).toContain('reason=explainedErrors');
    expect((await screen.findByRole('link', { name: '示例市教育局' })).getAttribute('href')).toMatch(
      /reason=explainedErrors.*order=gravest/,
    );
  });

  it('offers only the reasons that some report has', async () => {
    pretendServer(server);
    await openPage('/review');
    const reasons = await screen.findByRole('group', { name: '按先看什么筛选' });
    await within(reasons).findByRole('button', { name: /无异常 1/ });
    expect(
      within(reasons)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['全部', '不符已说明 1', '无异常 1']);
  });

  it('reads on from the last row of the page', async () => {
    const { asked: all } = pretendServer(server, {
      'GET /api/review-queue': ({ query }: { query: Record<string, string> }) =>
        query['after'] === undefined
          ? aQueue(waiting.slice(0, 1), { total: 2, next: '0~1~x' })
          : aQueue(waiting.slice(1), { total: 2 }),
    });
    await openPage('/review');
    await userEvent.click(await screen.findByRole('button', { name: /再看后面的（还有 1 份）/ }));
    expect(await screen.findByRole('link', { name: '示例市民政局' })).toBeDefined();
    expect(screen.getByRole('link', { name: '示例市教育局' })).toBeDefined();
    expect(asked(all)).toMatchObject({ after: '0~1~x' });
  });

  it('says that the following could not be read, and reads it when asked again', async () => {
    let isDown = true;
    pretendServer(server, {
      'GET /api/review-queue': ({ query }: { query: Record<string, string> }) =>
        query['after'] === undefined
          ? aQueue(waiting.slice(0, 1), { total: 2, next: '0~1~x' })
          : isDown
            ? refused(400, 'WRONG_PAGE', '请从队列的第一页重新开始。')
            : aQueue(waiting.slice(1), { total: 2 }),
    });
    await openPage('/review');
    const more = await screen.findByRole('button', { name: /再看后面的/ });
    await userEvent.click(more);
    expect((await screen.findByRole('alert')).textContent).toContain('请从队列的第一页重新开始。');
    isDown = false;
    await userEvent.click(more);
    expect(await screen.findByRole('link', { name: '示例市民政局' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names what was chosen where it is no longer among the choices', async () => {
    const gone = '00000000-0000-4000-8000-0000000000ff';
    pretendServer(server);
    await openPage(`/review?reviewer=${gone}&district=${gone}`);
    expect(await screen.findByText('所选审核人（现在没有在审）')).toBeDefined();
    expect(screen.getByText('所选地区')).toBeDefined();
    expect(screen.queryByText(gone)).toBeNull();
  });

  it('leaves the cursor where it is when a name is looked for', async () => {
    const { asked: all } = pretendServer(server);
    await openPage('/review');
    const field = await screen.findByRole<HTMLInputElement>('searchbox', { name: '按机构名称查找' });
    await userEvent.type(field, '教育{Enter}');
    await waitFor(() => expect(asked(all)).toMatchObject({ search: '教育' }));
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('教育');
  });

  it('teaches what will come here while it is empty', async () => {
    pretendServer(server, { 'GET /api/review-queue': aQueue([]) });
    await openPage('/review');
    expect(await screen.findByText(/没有等待审核的报告/)).toBeDefined();
  });
});
