import { aReport } from '@zhaojian/report/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agencyAnswers, aVersion } from '../my-report/testing/agency-server.ts';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { aSubmission } from '../my-report/testing/submissions.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { applyEdits } from './edits/edits.ts';
import { keepEdits, readKeptEdits } from './edits/kept-edits.ts';

const naturalPerson = (row: string): string => `applications.${row}.naturalPerson`;
/** 21 written as 12, so that one suggested fix settles two findings. */
const transposed = aReport({ agencyName: '示例市', year: 2025 })
  .withAll({
    [naturalPerson('newlyReceived')]: 21,
    'applications.newlyReceived.total': 21,
    [naturalPerson('disclosed')]: 12,
    'applications.disclosed.total': 21,
    [naturalPerson('outcomesTotal')]: 21,
    'applications.outcomesTotal.total': 21,
  })
  .build();
const draft = aSubmission({
  agencyId: CITY,
  agencyName: '示例市',
  state: 'draft',
  latestVersion: 1,
  versions: [{}],
});
const version = aVersion(transposed);
const fix = { basedOn: 1, figures: { [naturalPerson('disclosed')]: 21 }, narratives: {} };
const fixed = aVersion(applyEdits(transposed, fix, 'corrected'), { number: 2, source: 'corrected' });
const saved = `POST /api/submissions/${CITY}/2025/versions`;
const handedIn = `POST /api/submissions/${CITY}/2025/submit`;

const fixIt = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name: '改为 21' }));

const typeInto = async (user: ReturnType<typeof userEvent.setup>, key: string, figure: string) => {
  const cell = await waitFor(() => {
    const found = document.querySelector<HTMLElement>(`td[data-key="${key}"]`);
    if (!found) throw new Error(`There is no cell ${key}.`);
    return found;
  });
  await user.click(cell);
  await user.keyboard(`${figure}{Enter}`);
};

describe('核对', () => {
  beforeEach(() => localStorage.clear());

  it('says how it was read, fixes a cell, and takes the fix back', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    pretendServer(agencyAnswers(draft, version));
    await openPage('/my-report/2025');
    expect(await screen.findByText(/读取 200 格：200 确定；勾稽：2 项不符/)).toBeDefined();
    await fixIt(user);
    expect(await screen.findByText(/勾稽：全部相符/)).toBeDefined();
    expect(readKeptEdits(CITY, 2025)?.figures).toEqual({ [naturalPerson('disclosed')]: 21 });
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText(/勾稽：2 项不符/)).toBeDefined();
  });

  it('says that the network is gone, keeps what was typed, and saves once it is back', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    let reached = false;
    const { asked } = pretendServer(agencyAnswers(draft, version), {
      [saved]: () => {
        if (!reached) throw new TypeError('Failed to fetch');
        return { ...version, number: 2, source: 'corrected' };
      },
    });
    await openPage('/my-report/2025');
    await fixIt(user);
    await user.click(await screen.findByRole('button', { name: '保存 1 处修改' }));
    await user.click(await screen.findByText('原文填写有误，按台账更正'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
    expect(await screen.findByText('网络中断，已保存在本机，正在重试（第 1 次）')).toBeDefined();
    expect(readKeptEdits(CITY, 2025)?.figures).toEqual({ [naturalPerson('disclosed')]: 21 });
    await user.click(screen.getByRole('button', { name: '现在重试' }));
    expect(await screen.findByText('网络中断，已保存在本机，正在重试（第 2 次）')).toBeDefined();

    reached = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('已保存为第 2 版。')).toBeDefined();
    await waitFor(() => expect(screen.queryByText(/网络中断/)).toBeNull());
    const sent = asked.filter(({ method, path }) => `${method} ${path}` === saved);
    expect(sent.map(({ body }) => (body as { figures: object }).figures)).toEqual([
      { [naturalPerson('disclosed')]: 21 },
      { [naturalPerson('disclosed')]: 21 },
      { [naturalPerson('disclosed')]: 21 },
    ]);
  });

  it('saves what a reason was given for, and asks for another for what was typed since', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    let reached = false;
    const { asked } = pretendServer(agencyAnswers(draft, version), {
      [`GET /api/submissions/${CITY}/2025`]: () => ({ ...draft, latestVersion: reached ? 2 : 1 }),
      [saved]: () => {
        if (!reached) throw new TypeError('Failed to fetch');
        return fixed;
      },
    });
    await openPage('/my-report/2025?section=applications');
    await fixIt(user);
    await user.click(await screen.findByRole('button', { name: '保存 1 处修改' }));
    await user.click(await screen.findByText('原文填写有误，按台账更正'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/正在重试/)).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await typeInto(user, naturalPerson('newlyReceived'), '22');

    expect(await screen.findByText(/此后填写的请再点“保存”，写明原因/)).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '保存 2 处修改' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    reached = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('已保存为第 2 版。')).toBeDefined();
    const sent = asked.filter(({ method, path }) => `${method} ${path}` === saved);
    expect(sent.at(-1)?.body).toMatchObject({
      figures: { [naturalPerson('disclosed')]: 21 },
      reason: '原文填写有误，按台账更正',
    });
    await user.click(await screen.findByRole('button', { name: '保存 1 处修改' }));
    expect(await screen.findByRole('textbox', { name: '更正的原因' })).toHaveProperty('value', '');
    expect(readKeptEdits(CITY, 2025)).toMatchObject({
      basedOn: 2,
      figures: { [naturalPerson('newlyReceived')]: 22 },
    });
  });

  it('knows its own version again where the answer to saving it was lost', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    let reached = false;
    pretendServer(agencyAnswers(draft, version), {
      [`GET /api/submissions/${CITY}/2025`]: () => ({ ...draft, latestVersion: reached ? 2 : 1 }),
      [`GET /api/submissions/${CITY}/2025/versions/2`]: fixed,
      [saved]: () => {
        if (!reached) throw new TypeError('Failed to fetch');
        return refused(409, 'VERSION_CONFLICT', '李敏（示例）已保存了第 2 版。', { details: { version: 2 } });
      },
    });
    await openPage('/my-report/2025');
    await fixIt(user);
    await user.click(await screen.findByRole('button', { name: '保存 1 处修改' }));
    await user.click(await screen.findByText('原文填写有误，按台账更正'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/正在重试/)).toBeDefined();
    reached = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('已保存为第 2 版。')).toBeDefined();
    await waitFor(() => expect(readKeptEdits(CITY, 2025)).toBeNull());
    expect(screen.queryByText('李敏（示例）已保存了第 2 版。')).toBeNull();
  });

  it('does not try to save again while the report is being handed in', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    let answer: (given: unknown) => void = () => undefined;
    let handing = false;
    let tries = 0;
    pretendServer(agencyAnswers(draft, version), {
      [saved]: () => {
        if (!handing) throw new TypeError('Failed to fetch');
        tries += 1;
        return new Promise((resolve) => (answer = resolve));
      },
      [handedIn]: { ...draft, state: 'submitted', latestVersion: 2 },
    });
    await openPage('/my-report/2025');
    await fixIt(user);
    await user.click(await screen.findByRole('button', { name: '保存 1 处修改' }));
    await user.click(await screen.findByText('原文填写有误，按台账更正'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/正在重试/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = await findDialog('提交给主管部门审核');
    handing = true;
    await user.click(within(dialog).getByRole('button', { name: '保存并提交' }));
    await waitFor(() => expect(tries).toBe(1));
    act(() => void window.dispatchEvent(new Event('online')));
    expect(tries).toBe(1);
    act(() => answer({ ...version, number: 2, source: 'corrected' }));
    await waitFor(() => expect(screen.queryByText(/网络中断/)).toBeNull());
    expect(tries).toBe(1);
  });

  it('leaves the totals of a report that was drafted from sums alone', async () => {
    const drafted = { added: 2, expected: 2, figures: {}, sentences: [] };
    const typedIn = { original: null, source: 'drafted' } as const;
    pretendServer(agencyAnswers(draft, aVersion({ ...transposed, drafted }, typedIn)));
    await openPage('/my-report/2025');
    expect(await screen.findByText(/勾稽：2 项不符/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /保存 \d+ 处修改/ })).toBeNull();
  });

  it('saves what was corrected as a version with its reason', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const { asked } = pretendServer(agencyAnswers(draft, version), {
      [saved]: aVersion(transposed, { number: 2, source: 'corrected' }),
    });
    await openPage('/my-report/2025');
    await fixIt(user);
    await user.click(screen.getByRole('button', { name: '保存 1 处修改' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByText('识别有误，按原文更正'));
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      basedOn: 1,
      figures: { [naturalPerson('disclosed')]: 21 },
      narratives: {},
      reason: '识别有误，按原文更正',
      takenOver: null,
    });
    await waitFor(() => expect(readKeptEdits(CITY, 2025)).toBeNull());
  });

  it('brings edits of an earlier visit back', async () => {
    keepEdits(CITY, 2025, { basedOn: 1, figures: { [naturalPerson('disclosed')]: 21 }, narratives: {} });
    pretendServer(agencyAnswers(draft, version));
    await openPage('/my-report/2025');
    expect(await screen.findByText('已恢复您上次没有保存的 1 处修改。')).toBeDefined();
    expect(screen.getByText(/勾稽：全部相符/)).toBeDefined();
  });

  it('keeps edits apart from a version someone else saved, and lays them on it', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    keepEdits(CITY, 2025, { basedOn: 1, figures: { [naturalPerson('disclosed')]: 21 }, narratives: {} });
    const newer = aVersion(transposed, { number: 2, author: '王强（示例）' });
    pretendServer(agencyAnswers({ ...draft, latestVersion: 2 }, newer), {
      [`GET /api/submissions/${CITY}/2025/versions/1`]: version,
    });
    await openPage('/my-report/2025');
    expect(await screen.findByText(/王强（示例）在 .* 保存了第 2 版/)).toBeDefined();
    expect(screen.getByText(/勾稽：2 项不符/)).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '沿用选中的 1 处' }));
    expect(await screen.findByText(/勾稽：全部相符/)).toBeDefined();
    expect(readKeptEdits(CITY, 2025)?.basedOn).toBe(2);
    await user.click(screen.getByRole('button', { name: '撤销沿用' }));
    expect(await screen.findByRole('button', { name: '沿用选中的 1 处' })).toBeDefined();
    expect(readKeptEdits(CITY, 2025)).toMatchObject({
      basedOn: 1,
      figures: { [naturalPerson('disclosed')]: 21 },
    });
  });

  it('offers the corrections of the file before, chooses none that makes a figure 0, and takes them back', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const byHand = { version: 2, author: '王强（示例）', at: '2026-01-10T02:00:00.000Z' };
    const [chosen, zero] = [naturalPerson('disclosed'), naturalPerson('newlyReceived')];
    const task = `/api/submissions/${CITY}/2025`;
    const newer = aVersion(transposed, { number: 3 });
    const takenOver = { from: 2, figures: [chosen], narratives: [] };
    let newest = {
      ...draft,
      latestVersion: 3,
      versions: aSubmission({ versions: [{ number: 3 }, { number: 2, source: 'corrected' }, {}] }).versions,
    };
    const { asked } = pretendServer(agencyAnswers(newest, newer), {
      [`GET ${task}`]: () => newest,
      [`GET ${task}/versions/2/corrections`]: {
        figures: [
          { key: chosen, read: 12, value: 21, ...byHand },
          { key: zero, read: 21, value: 0, ...byHand },
        ],
        narratives: [],
      },
      [`POST ${task}/versions`]: () => {
        const fourth = aVersion(transposed, { number: 4, source: 'corrected', takenOver });
        newest = { ...newest, latestVersion: 4, versions: [fourth, ...newest.versions] };
        return fourth;
      },
      [`POST ${task}/versions/4/takeover-undo`]: () => {
        const undone = { from: 4, figures: [], narratives: [] };
        const fifth = aVersion(transposed, { number: 5, source: 'corrected', takenOver: undone });
        newest = { ...newest, latestVersion: 5, versions: [fifth, ...newest.versions] };
        return fifth;
      },
    });
    await openPage('/my-report/2025');
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    expect(screen.getByText('会把 21 改成 0')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '沿用选中的 1 处' }));
    expect(await screen.findByText('已沿用第 2 版上的 1 处修改，还没有保存。')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '保存 1 处修改' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await screen.findByText('第 4 版沿用了第 2 版上的 1 处修改。')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '撤销沿用' }));
    await user.click((await screen.findAllByRole('button', { name: '撤销沿用' })).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByText(/沿用了第 2 版/)).toBeNull());
    const sent = asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(sent).toEqual([
      { basedOn: 3, figures: { [chosen]: 21 }, narratives: {}, reason: '沿用第 2 版上的更正', takenOver },
      { basedOn: 4 },
    ]);
  });

  it('keeps the reason of a correction that was refused because somebody else had saved', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const task = `/api/submissions/${CITY}/2025`;
    let newest = 1;
    pretendServer(agencyAnswers(draft, version), {
      [`GET ${task}`]: () => ({ ...draft, latestVersion: newest }),
      [`GET ${task}/versions/2`]: { ...version, number: 2, author: '王强（示例）' },
      [saved]: () => {
        newest = 2;
        return refused(409, 'VERSION_CONFLICT', '王强（示例）已保存了第 2 版。');
      },
    });
    await openPage('/my-report/2025');
    await fixIt(user);
    await user.click(screen.getByRole('button', { name: '保存 1 处修改' }));
    await user.click(screen.getByRole('textbox', { name: '更正的原因' }));
    await user.paste('与台账核对后更正');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
    await user.click(await screen.findByRole('button', { name: '沿用选中的 1 处' }));
    await user.click(await screen.findByRole('button', { name: '保存 1 处修改' }));
    expect(await screen.findByRole('textbox', { name: '更正的原因' })).toHaveProperty(
      'value',
      '与台账核对后更正',
    );
  });

  it('leads to what the round wants corrected, and takes no reason for it', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const empty = aReport({ agencyName: '示例市', year: 2025 }).withNarrative('improvement', '无。').build();
    const round = aRound({ blocking: ['NARRATIVE_EMPTY'] });
    pretendServer(agencyAnswers({ ...draft, round }, aVersion(empty)));
    await openPage('/my-report/2025');
    expect(await screen.findByRole('region', { name: '改正后才能提交' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^第五部分“存在的主要问题及改进情况”没有写出实际内容/)).toBeDefined();
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: '去改正' }));
    expect(await screen.findByRole('heading', { name: /五、存在的主要问题及改进情况/ })).toBeDefined();
  });

  it('judges by what the agency and those like it usually report', async () => {
    const jumped = aReport({ agencyName: '示例市', year: 2025 })
      .with('proactiveDisclosure.licences.decisions', 5000)
      .build();
    const own = [2024, 2023].map((year) => ({
      year,
      figures: { 'proactiveDisclosure.licences.decisions': 40 },
    }));
    pretendServer(agencyAnswers({ ...draft, usual: { own, alike: null } }, aVersion(jumped)));
    await openPage('/my-report/2025');
    expect(await screen.findByText(/填的是 5000 件，本机关此前各年最多是 40 件/)).toBeDefined();
  });

  it('asks for the reason of each error before it hands a report in', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const { asked } = pretendServer(agencyAnswers(draft, version), {
      [handedIn]: { ...draft, state: 'submitted' },
    });
    await openPage('/my-report/2025');
    await user.click(await screen.findByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    const hand = within(dialog).getByRole('button', { name: '提交' });
    expect(hand).toHaveProperty('disabled', true);
    for (const field of within(dialog).getAllByRole('textbox')) {
      await user.click(field);
      await user.paste('台账如此');
    }
    expect(hand).toHaveProperty('disabled', false);
    await user.click(hand);
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/submit'))).toBe(true));
    const explanations = asked.find(({ path }) => path.endsWith('/submit'))?.body;
    expect(explanations).toMatchObject({
      version: 1,
      explanations: [{ text: '台账如此' }, { text: '台账如此' }],
    });
  });

  it('loses no reason that was typed, whether one looks again or is refused', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    pretendServer(agencyAnswers(draft, version), {
      [handedIn]: refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时连不上。'),
    });
    await openPage('/my-report/2025');
    const open = async () => {
      await user.click(await screen.findByRole('button', { name: '提交' }));
      return screen.findByRole('dialog');
    };
    const fieldsOf = (dialog: HTMLElement) => within(dialog).getAllByRole<HTMLTextAreaElement>('textbox');
    const typed = (dialog: HTMLElement) => fieldsOf(dialog).map(({ value }) => value);
    const first = await open();
    for (const field of fieldsOf(first)) {
      await user.click(field);
      await user.paste('台账如此');
    }
    await user.click(within(first).getByRole('button', { name: '再看看' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    const again = await open();
    expect(typed(again)).toEqual(['台账如此', '台账如此']);
    await user.click(within(again).getByRole('button', { name: '提交' }));
    expect(await within(again).findByText('数据库暂时连不上。')).toBeDefined();
    expect(typed(again)).toEqual(['台账如此', '台账如此']);
  });

  it('does not let a report with an unread cell be handed in, and leads to the cell', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const unread = aReport({ agencyName: '示例市', year: 2025 })
      .with('disputes.reconsideration.upheld', null)
      .build();
    pretendServer(agencyAnswers(draft, aVersion(unread)));
    await openPage('/my-report/2025');
    await user.click(await screen.findByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('还不能提交')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: '去填写' }));
    expect(await screen.findByRole('textbox', { name: '行政复议 · 结果维持' })).toBeDefined();
  });

  it('shows why nothing can be changed once it is accepted', async () => {
    pretendServer(agencyAnswers({ ...draft, state: 'accepted', editable: false }, version));
    await openPage('/my-report/2025');
    expect(await screen.findByText(/年度报告已经审核通过，不能再改/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull();
  });

  it('shows the letter of a returned report on top', async () => {
    pretendServer(
      agencyAnswers({ ...draft, state: 'returned', returnReason: '表三合计有误，请核对。' }, version),
    );
    await openPage('/my-report/2025');
    expect(await screen.findByText('表三合计有误，请核对。')).toBeDefined();
  });

  it('does not hand in what leaves a point of the letter unanswered, and leads to it; words to it are kept', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const point = {
      number: 1,
      about: { kind: 'section' as const, section: 'improvement' as const },
      text: '请补充改进措施。',
      check: null,
      times: 1,
      again: null,
      answer: null,
      changed: null,
    };
    const letter = {
      number: 1,
      version: 1,
      at: '2026-01-12T02:00:00.000Z',
      author: '赵强（示例）',
      opening: '',
      closing: '',
      answerBy: '2026-01-20',
      answeredVersion: null,
      points: [point],
    };
    const back = {
      ...draft,
      state: 'returned' as const,
      returnReason: '1. 请补充改进措施。',
      letters: [letter],
    };
    const answered = {
      ...back,
      letters: [{ ...letter, points: [{ ...point, answer: '措施见第六部分。' }] }],
    };
    const address = `PUT /api/submissions/${CITY}/2025/letters/1/points/1/answer`;
    const { asked } = pretendServer(agencyAnswers(back, aVersion(aReport({ year: 2025 }).build())), {
      [address]: answered,
    });
    await openPage('/my-report/2025');
    await screen.findByText(/还没有答复/);
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/退回意见的第 1\s*条还没有答复/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: '去答复' }));
    const field = screen.getByRole('textbox', { name: '对第 1 条的说明' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, '措施见第六部分。');
    await user.tab();
    expect(await screen.findByText('说明已保存。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ text: '措施见第六部分。' });
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('提交给主管部门审核')).toBeDefined();
  });

  it('says what went wrong when saving is refused, and keeps what was typed', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    pretendServer(agencyAnswers(draft, version), { [saved]: refused(409, 'ROUND_CLOSED', '填报已截止。') });
    await openPage('/my-report/2025');
    await fixIt(user);
    await user.click(screen.getByRole('button', { name: '保存 1 处修改' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByText('识别有误，按原文更正'));
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('填报已截止。')).toBeDefined();
    expect(readKeptEdits(CITY, 2025)?.figures).toEqual({ [naturalPerson('disclosed')]: 21 });
  });
});

describe('在线填写', () => {
  beforeEach(() => localStorage.clear());

  it('keeps what is typed while a save is on its way', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    let answer: (given: unknown) => void = () => undefined;
    let newest = 1;
    const typedIn = { original: null, source: 'entered' } as const;
    const empty = aReport({ agencyName: '示例市', year: 2025 }).build();
    pretendServer(agencyAnswers(draft, aVersion(empty, typedIn)), {
      [`GET /api/submissions/${CITY}/2025`]: () => ({ ...draft, latestVersion: newest }),
      [saved]: () => new Promise((resolve) => (answer = resolve)),
    });
    await openPage('/my-report/2025?section=applications');
    await typeInto(user, naturalPerson('newlyReceived'), '5');
    await user.click(await screen.findByRole('button', { name: /^保存 \d+ 处修改$/ }));
    await typeInto(user, naturalPerson('disclosed'), '4');
    await waitFor(() =>
      expect(readKeptEdits(CITY, 2025)?.figures).toMatchObject({ [naturalPerson('disclosed')]: 4 }),
    );
    const second = aReport({ agencyName: '示例市', year: 2025 })
      .withAll({ [naturalPerson('newlyReceived')]: 5, 'applications.newlyReceived.total': 5 })
      .build();
    newest = 2;
    act(() => answer(aVersion(second, { ...typedIn, number: 2 })));
    expect(await screen.findByText('已保存为第 2 版。')).toBeDefined();
    await waitFor(() =>
      expect(readKeptEdits(CITY, 2025)).toEqual({
        basedOn: 2,
        figures: { [naturalPerson('disclosed')]: 4 },
        narratives: {},
      }),
    );
    expect(await screen.findByRole('button', { name: /^保存 \d+ 处修改$/ })).toBeDefined();
    expect(screen.queryByText(/保存了第 2 版/)).toBeNull();
  });

  it('takes last year’s carry-over and adds the totals up', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    const lastYear = aReport({ agencyName: '示例市', year: 2024 })
      .withAll({ 'applications.carriedForward.naturalPerson': 3, 'applications.carriedForward.total': 3 })
      .build();
    pretendServer(agencyAnswers(aSubmission({ agencyId: CITY })), {
      [`GET /api/submissions/${CITY}/2024`]: { ...draft, year: 2024, acceptedVersion: 1 },
      [`GET /api/submissions/${CITY}/2024/versions/1`]: aVersion(lastYear),
    });
    await openPage('/my-report/2025?section=applications');
    const cell = (row: string, column = 'naturalPerson') =>
      document.querySelector<HTMLElement>(`td[data-key="applications.${row}.${column}"]`);
    await waitFor(() =>
      expect(cell('carriedOver')?.getAttribute('aria-label')).toMatch(
        /^上年结转 · 自然人，3，由 2024 年度报告结转带入/,
      ),
    );
    const first = cell('newlyReceived');
    if (first) await user.click(first);
    await user.keyboard('5{ArrowRight}');
    await waitFor(() => expect(cell('newlyReceived', 'total')?.textContent).toBe('▲5'));
  });
});
