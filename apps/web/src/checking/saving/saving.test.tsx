import userEvent from '@testing-library/user-event';
import { act, screen, waitFor, within } from '@testing-library/react';
import { agencyAnswers, aVersion } from '../../my-report/testing/agency-server.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { CITY, openPage } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { keepEdits, readKeptEdits } from '../edits/kept-edits.ts';
import {
  naturalPerson,
  transposed,
  draft,
  version,
  fixed,
  saved,
  handedIn,
  fixIt,
  typeInto,
} from '../testing/transposed-report.ts';

describe('saving what was corrected', () => {
  beforeEach(() => localStorage.clear());

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
