import type { ReturnLetter } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAmendment } from '../amendments/testing/sample-amendment.ts';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { BUREAU } from '../submissions/testing/sample-submission-row.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { aQueueRow, theWay } from './testing/sample-queue.ts';
import { aSubmission, aVersion } from './testing/sample-review.ts';

const NEXT = '00000000-0000-4000-8000-00000000000b';
const next = aQueueRow({ agencyId: NEXT, agencyName: '示例市民政局' });
const task = `/api/submissions/${BUREAU}/2025`;
const returned = aVersion({ number: 1, report: aReport({ agencyName: '示例市教育局', year: 2025 }).build() });
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  [`GET /api/review-queue/${BUREAU}/2025`]: theWay({ next, first: next, total: 2 }),
  [`GET ${task}`]: aSubmission(),
  [`GET ${task}/versions/2`]: aVersion(),
  [`GET ${task}/versions/1`]: returned,
  [`GET /api/submissions/${BUREAU}/2024`]: refused(404, 'AGENCY_NOT_IN_YEAR', '不在这一年度。'),
  [`GET /api/agencies/${BUREAU}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
};
const withoutErrors = {
  [`GET ${task}/versions/2`]: aVersion({ findings: [], errors: 0 }),
};
const address = `/review/${BUREAU}/2025`;
const aLetter: ReturnLetter = {
  number: 1,
  version: 2,
  at: '2026-01-28T02:00:00.000Z',
  author: '李敏（示例）',
  opening: '',
  closing: '',
  answerBy: '2026-02-02',
  answeredVersion: null,
  points: [],
};
const opening = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '开头的话' });
const pointField = (number: number) =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: `第 ${number} 条意见` });

beforeEach(() => sessionStorage.clear());

/** The letters begun in this window, of all reports. */
const keptLetters = () =>
  Object.entries({ ...sessionStorage })
    .filter(([key]) => key.startsWith('zhaojian.letter.'))
    .map(([, text]) => JSON.parse(text as string) as unknown);

describe('the review of one report', () => {
  it('shows the findings with what the agency says about them', async () => {
    pretendServer(server);
    await openPage(address);
    expect(await screen.findByText(/第 2 版 · 王芳（示例）/)).toBeDefined();
    expect(screen.getAllByText('系统切换，台账正在补录。').length).toBeGreaterThan(0);
    expect(screen.getByText('队列 1 / 2')).toBeDefined();
  });

  it('says what changed since the report was returned', async () => {
    pretendServer(server);
    await openPage(address);
    expect(await screen.findByText('退给单位的第 1 版之后改了什么')).toBeDefined();
    expect(screen.getByRole('button', { name: '予以公开 · 自然人' })).toBeDefined();
    expect(screen.getByText('请核对结转数。')).toBeDefined();
  });

  it('composes the letter by ticking and sends it with the version seen', async () => {
    const { asked } = pretendServer(server, { [`POST ${task}/return`]: aSubmission({ state: 'returned' }) });
    await openPage(address);
    const [first] = await screen.findAllByRole('checkbox', { name: /写入退回意见/ });
    if (!first) throw new Error('there is a finding to tick');
    await userEvent.click(first);
    expect((await pointField(1)).value).not.toBe('');
    await userEvent.click(screen.getByRole('button', { name: '整份报告' }));
    await userEvent.type(await pointField(2), '请由负责人签字。');
    await userEvent.click(screen.getByRole('button', { name: '第 2 条上移' }));
    await userEvent.click(screen.getByRole('button', { name: '退回给单位' }));
    await screen.findByText(/已退回示例市教育局的报告/);
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toMatchObject({
      version: 2,
      letter: {
        answerBy: expect.any(String),
        points: [
          { about: { kind: 'whole' }, text: '请由负责人签字。', check: null, again: null },
          { about: { kind: 'cell' }, check: expect.stringMatching(/_SUM$/) },
        ],
      },
    });
    // The same version may be handed in again: that was mentioned then and is not mentioned again.
    expect(keptLetters()).toEqual([]);
  });

  it('keeps the letter that was refused, on the page and for the next visit', async () => {
    pretendServer(server, {
      [`POST ${task}/return`]: refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时连不上。'),
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await userEvent.click(screen.getByRole('button', { name: '整份报告' }));
    await userEvent.type(await pointField(1), '请核对结转数。');
    await userEvent.click(screen.getByRole('button', { name: '退回给单位' }));
    // At the top of the page and beside the button.
    expect(await screen.findAllByText('数据库暂时连不上。')).toHaveLength(2);
    expect((await pointField(1)).value).toBe('请核对结转数。');
    expect(keptLetters()).toMatchObject([{ points: [{ text: '请核对结转数。' }] }]);
  });

  it('starts over when the same version is handed in again', async () => {
    let letters: ReturnLetter[] = [];
    pretendServer(server, {
      [`GET ${task}`]: () => aSubmission({ letters }),
      [`POST ${task}/return`]: () => {
        letters = [aLetter];
        return aSubmission({ state: 'returned', letters });
      },
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await userEvent.click(screen.getByRole('button', { name: '整份报告' }));
    await userEvent.type(await pointField(1), '请核对。');
    await userEvent.click(screen.getByRole('button', { name: '退回给单位' }));
    expect(await screen.findByText(/已退回示例市教育局的报告/)).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '第 1 条意见' })).toBeNull());
    expect(keptLetters()).toEqual([]);
  });

  it('moves a point by the keyboard as often as its button is pressed', async () => {
    pretendServer(server);
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    for (const [index, words] of ['甲', '乙', '丙'].entries()) {
      await userEvent.click(screen.getByRole('button', { name: '整份报告' }));
      const field = await pointField(index + 1);
      await waitFor(() => expect(document.activeElement).toBe(field));
      await userEvent.keyboard(words);
    }
    await userEvent.click(screen.getByRole('button', { name: '第 3 条上移' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: '第 2 条上移' })),
    );
    await userEvent.keyboard('{Enter}');
    const first = await pointField(1);
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(
      screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /条意见$/ }).map(({ value }) => value),
    ).toEqual(['丙', '甲', '乙']);
  });

  it('asks before removing a point that somebody wrote, and only then', async () => {
    pretendServer(server);
    await openPage(address);
    const [tick] = await screen.findAllByRole('checkbox', { name: /写入退回意见/ });
    if (!tick) throw new Error('there is a finding to tick');
    await userEvent.click(tick);
    await pointField(1);
    await userEvent.click(tick);
    expect(screen.queryByRole('textbox', { name: '第 1 条意见' })).toBeNull();
    await userEvent.click(tick);
    await userEvent.type(await pointField(1), '请附台账。');
    await userEvent.click(tick);
    await userEvent.click(await screen.findByRole('button', { name: /保\s*留/ }));
    expect((await pointField(1)).value).toMatch(/请附台账。$/);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: '删去第 1 条' }));
    await userEvent.click(await screen.findByRole('button', { name: /^删\s*去$/ }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '第 1 条意见' })).toBeNull());
  });

  it('asks for points, and for the words of each, before it returns anything', async () => {
    const { asked } = pretendServer(server);
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await userEvent.click(await screen.findByRole('button', { name: '退回给单位' }));
    expect(await screen.findByText(/请至少列出一条要改的地方/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '整份报告' }));
    await userEvent.click(screen.getByRole('button', { name: '退回给单位' }));
    expect(await screen.findByText(/第 1 条：请写明要改的地方/)).toBeDefined();
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('asks why a report with an open 不符 is accepted, and sends the reason', async () => {
    const { asked } = pretendServer(server, {
      [`POST ${task}/accept`]: aSubmission({ state: 'accepted', acceptedVersion: 2 }),
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '通过' }));
    const dialog = within(await findDialog('通过：示例市教育局 2025 年度报告'));
    expect(dialog.getByText(/这份报告还有 \d+ 项不符/)).toBeDefined();
    await userEvent.type(dialog.getByRole('textbox', { name: '通过的理由' }), '已与台账核对，差异可以说明');
    await userEvent.click(dialog.getByRole('button', { name: /通\s*过/ }));
    await screen.findByText(/已通过示例市教育局的报告/);
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      version: 2,
      reason: '已与台账核对，差异可以说明',
    });
  });

  it('chooses a sentence for a point by a click', async () => {
    pretendServer(server);
    await openPage(`${address}?section=improvement`);
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await userEvent.click(screen.getByRole('button', { name: /^公开内容还不够全面/ }));
    await userEvent.click(screen.getByRole('button', { name: '选中的句子' }));
    await pointField(1);
    expect(screen.getByRole('button', { name: /^1\. 第五部分“公开内容还不够全面/ })).toBeDefined();
  });

  it('shows point by point what was asked, answered and changed, and can ask one again', async () => {
    const key = 'applications.disclosed.naturalPerson';
    const asked = [
      {
        number: 1,
        about: { kind: 'cell' as const, key },
        text: '请与台账核对。',
        check: null,
        times: 1,
        again: null,
      },
      {
        number: 2,
        about: { kind: 'whole' as const },
        text: '请负责人签字。',
        check: null,
        times: 2,
        again: 1,
      },
    ];
    const [first, second] = asked.map((point, index) => ({
      ...point,
      answer: index === 0 ? null : '已经签字。',
      changed: index === 0,
    }));
    if (!first || !second) throw new Error('two points');
    const letter = {
      number: 2,
      version: 1,
      at: '2026-01-20T02:00:00.000Z',
      author: '李敏（示例）',
      opening: '',
      closing: '',
      answerBy: '2026-01-25',
      answeredVersion: 2,
      points: [first, second],
    };
    const before = { ...second, number: 1, times: 1, again: null, text: '没有签字。', answer: '正在办理。' };
    pretendServer(server, {
      [`GET ${task}`]: aSubmission({
        letters: [letter, { ...letter, number: 1, points: [before] }],
      }),
    });
    await openPage(address);
    const panel = within(await screen.findByRole('region', { name: '逐条看答复' }));
    // At the cell of the first point and once more within the whole report of the second.
    expect(panel.getAllByText('0').map(({ tagName }) => tagName)).toEqual(['DEL', 'DEL']);
    expect(panel.getAllByText('3').map(({ tagName }) => tagName)).toEqual(['INS', 'INS']);
    expect(panel.getByText('已经签字。')).toBeDefined();
    expect(panel.getByText(/退回第 1 版时：没有签字。 单位说明：正在办理。/)).toBeDefined();
    expect(panel.getByText('第 2 次提出')).toBeDefined();
    await userEvent.click(panel.getByRole('button', { name: '没有解决，再提（第 3 次）' }));
    expect((await pointField(1)).value).toBe('');
    expect(screen.getByText('第 3 次提出')).toBeDefined();
  });

  it('says that nothing changed where a report came back as it was', async () => {
    pretendServer(server, { [`GET ${task}/versions/1`]: { ...aVersion(), number: 1 } });
    await openPage(address);
    expect(await screen.findByText('与退回的版本相比没有任何改动。')).toBeDefined();
  });

  it('offers the next report after one is accepted', async () => {
    pretendServer(server, {
      ...withoutErrors,
      [`POST ${task}/accept`]: aSubmission({ state: 'accepted', acceptedVersion: 2 }),
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '通过' }));
    expect(await screen.findByText(/已通过示例市教育局的报告/)).toBeDefined();
    expect(screen.getByRole('button', { name: '审核下一份：示例市民政局' })).toBeDefined();
  });

  it('tells who decided meanwhile, and does nothing', async () => {
    const message = '赵强（示例）已在 1月28日 09:00 处理过这份报告，它现在是“已退回”，您的操作没有执行。';
    pretendServer(server, withoutErrors, { [`POST ${task}/accept`]: refused(409, 'STATE_CHANGED', message) });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '通过' }));
    expect(await screen.findByText(message)).toBeDefined();
    expect(screen.getByRole('button', { name: '看最新情况' })).toBeDefined();
  });

  it('goes to the next report with J, but not while somebody is typing', async () => {
    pretendServer(server);
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await userEvent.type(await opening(), 'j');
    expect(window.location.pathname).toBe(address);
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    await userEvent.keyboard('j');
    await waitFor(() => expect(window.location.pathname).toBe(`/review/${NEXT}/2025`));
  });

  it('keeps the reason that was written when a withdrawal is refused, and takes it the second time', async () => {
    const accepted = aSubmission({ state: 'accepted', acceptedVersion: 2 });
    let refusals = 1;
    const { asked } = pretendServer(server, {
      [`GET ${task}`]: accepted,
      [`POST ${task}/withdraw-acceptance`]: () =>
        refusals-- > 0 ? refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时连不上。') : aSubmission(),
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '撤回通过' }));
    const dialog = within(await findDialog('撤回通过：示例市教育局 2025 年度报告'));
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: '原因' });
    await userEvent.type(field, '单位来函说明数字有误');
    await userEvent.click(dialog.getByRole('button', { name: '撤回通过' }));
    expect(await dialog.findByText('数据库暂时连不上。')).toBeDefined();
    expect(field.value).toBe('单位来函说明数字有误');

    await userEvent.click(dialog.getByRole('button', { name: '撤回通过' }));
    expect(await screen.findByText(/^已撤回对示例市教育局报告的通过/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { reason: '单位来函说明数字有误' },
      { reason: '单位来函说明数字有误' },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('grants the request that was read, whichever is asked meanwhile', async () => {
    const read = anAmendment({ version: 2 });
    let amendments = [read];
    const { asked } = pretendServer(server, {
      [`GET ${task}`]: () => aSubmission({ state: 'accepted', acceptedVersion: 2, amendments }),
      [`POST ${task}/grant-amendment`]: refused(409, 'AMENDMENT_ASKED_AGAIN', '您看到的更正申请已经撤回。'),
    });
    await openPage(address);
    await userEvent.click(await screen.findByRole('button', { name: '同意更正' }));
    const dialog = within(await findDialog('同意更正：示例市教育局 2025 年度报告'));
    amendments = [anAmendment({ id: NEXT, concerns: '五、主要问题' }), { ...read, outcome: 'takenBack' }];
    window.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/五、主要问题/)).toBeDefined();
    await userEvent.type(dialog.getByRole('textbox', { name: '意见' }), '情况属实');
    await userEvent.click(dialog.getByRole('button', { name: '同意更正' }));
    expect(await dialog.findByText('您看到的更正申请已经撤回。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      version: 2,
      amendmentId: read.id,
      reason: '情况属实',
    });
  });

  it('decides nothing on a report that is not handed in', async () => {
    pretendServer(server, { [`GET ${task}`]: aSubmission({ state: 'returned' }) });
    await openPage(address);
    await screen.findByText(/第 2 版 · 王芳（示例）/);
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /写入退回意见/ })).toBeNull();
  });

  it('teaches what comes here while there is nothing to see', async () => {
    const none = { state: 'notStarted' as const, latestVersion: null, submittedVersion: null, events: [] };
    pretendServer(server, { [`GET ${task}`]: aSubmission({ ...none }) });
    await openPage(address);
    expect(await screen.findByText(/还没有上传或填写/)).toBeDefined();
  });
});
