import userEvent from '@testing-library/user-event';
import { aReport } from '@zhaojian/report/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { agencyAnswers, aVersion } from '../my-report/testing/agency-server.ts';
import { aSubmission } from '../my-report/testing/submissions.ts';
import { CITY, openPage } from '../testing/open-page.tsx';
import { pretendServer } from '../testing/pretend-server.ts';
import { readKeptEdits } from './edits/kept-edits.ts';
import {
  naturalPerson,
  transposed,
  draft,
  version,
  saved,
  fixIt,
  typeInto,
} from './testing/transposed-report.ts';

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

  it('leaves the totals of a report that was drafted from sums alone', async () => {
    const drafted = { added: 2, expected: 2, figures: {}, sentences: [] };
    const typedIn = { original: null, source: 'drafted' } as const;
    pretendServer(agencyAnswers(draft, aVersion({ ...transposed, drafted }, typedIn)));
    await openPage('/my-report/2025');
    expect(await screen.findByText(/勾稽：2 项不符/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /保存 \d+ 处修改/ })).toBeNull();
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
