import type { PastYearLoad, PastYearLoadRow } from '@zhaojian/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findDialog } from '../../testing/find-dialog.ts';
import { openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { aLoad, DIGEST, LOAD } from '../testing/sample-load.ts';

const AGENCY = '00000000-0000-4000-8000-0000000000e1';
const aRow = (changes: Partial<PastYearLoadRow> = {}): PastYearLoadRow => ({
  row: 9,
  agencyId: AGENCY,
  agencyName: '示例市教育局',
  what: 'create',
  basedOn: 0,
  errors: 0,
  warnings: 0,
  findings: [],
  changes: [],
  changedCells: 0,
  ...changes,
});
const serverWith = (load: PastYearLoad, rows: readonly PastYearLoadRow[] = [aRow()]) => ({
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [],
  [`GET /api/past-year-loads/${LOAD}`]: load,
  [`GET /api/past-year-loads/${LOAD}/rows`]: { items: rows, total: rows.length },
});
const acceptance = `POST /api/past-year-loads/${LOAD}/acceptance`;
const open = () => openPage(`/past-years/${LOAD}`);

describe('one load of a past year', () => {
  it('says how far it is checked, and offers nothing to confirm yet', async () => {
    const nothing = { create: 0, change: 0, accept: 0, same: 0 };
    pretendServer(
      serverWith(aLoad({ state: 'checking', digest: null, done: 100, total: 400, counts: nothing })),
    );
    await open();
    expect(await screen.findByText(/^正在核对，已核对 100 \/ 400 份/)).toBeDefined();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    expect(screen.queryByRole('button', { name: '确认补录' })).toBeNull();
    expect(screen.getByRole('button', { name: '不补录' })).toBeDefined();
  });

  it('shows each mistake with sheet, row, column and agency, and cannot be confirmed', async () => {
    pretendServer(
      serverWith(
        aLoad({
          state: 'wrong',
          digest: null,
          mistakeCount: 201,
          mistakes: [
            {
              sheet: '2022年度数据',
              row: 9,
              column: 'O',
              agencyName: '示例市教育局',
              message: '“本年新收 · 自然人”是 -3，不应为负数，请改正。',
            },
            { sheet: null, row: null, column: null, agencyName: null, message: '缺少 1 列。' },
          ],
        }),
      ),
    );
    await open();
    const line = (await screen.findByText(/不应为负数/)).closest('tr');
    expect(line?.textContent).toMatch(/第 9 行 O 列\s*示例市教育局/);
    expect(screen.getByText('要改正的（201）')).toBeDefined();
    expect(screen.getByText(/^先列出 2 处/)).toBeDefined();
    expect(screen.getByText(/^有 201 处错误，全部没有补录/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '确认补录' })).toBeNull();
  });

  it('says why a file could not be read', async () => {
    pretendServer(
      serverWith(
        aLoad({
          state: 'wrong',
          digest: null,
          counts: { create: 0, change: 0, accept: 0, same: 0 },
          refusal: { code: 'UNSUPPORTED_KIND', message: '这不是 Excel 工作簿。' },
        }),
      ),
    );
    await open();
    expect(await screen.findByText('这不是 Excel 工作簿。')).toBeDefined();
  });

  it('shows what becomes of the totals and of each report', async () => {
    pretendServer(
      serverWith(aLoad({ counts: { create: 1, change: 1, accept: 0, same: 0 } }), [
        aRow(),
        aRow({
          agencyId: '00000000-0000-4000-8000-0000000000e2',
          agencyName: '示例市公安局',
          what: 'change',
          basedOn: 2,
          changes: [{ cell: '本年新收 · 自然人', before: 12, after: 20 }],
          changedCells: 6,
          errors: 1,
          findings: [{ severity: 'error', subject: '自然人', message: '一加二不等于三加四。' }],
        }),
      ]),
    );
    await open();
    const changed = (await screen.findByRole('link', { name: '示例市公安局' })).closest('tr');
    expect(changed?.textContent).toMatch(
      /改动 6 格本年新收 · 自然人 12 → 20等 6 格1 项不符一加二不等于三加四。/,
    );
    expect(screen.queryByRole('link', { name: '示例市教育局' })).toBeNull();
    expect(screen.getByText('另有 5 个单位不在其中，不受影响。有 3 格空白，按 0 计。')).toBeDefined();
    expect(screen.getByText('相加的年报（份）', { exact: false }).textContent).toMatch(/0.*→.*2/);
  });

  it('narrows the reports to what becomes of them, and keeps it in the address', async () => {
    const { asked } = pretendServer(serverWith(aLoad()));
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '新补录（2）' }));
    await waitFor(() => expect(asked.some(({ query }) => query['what'] === 'create')).toBe(true));
    expect(window.location.search).toContain('show=create');
  });

  it('is confirmed with the digest of what was seen and a reason, once', async () => {
    let load = aLoad();
    const { asked } = pretendServer(serverWith(load), {
      [`GET /api/past-year-loads/${LOAD}`]: () => load,
      [acceptance]: () => (load = aLoad({ state: 'taking', done: 0, total: 2 })),
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '确认补录' }));
    const dialog = within(await findDialog('确认补录 2022 年度'));
    expect(dialog.getByText(/^新补录 2 份。汇总由 0 份变为 2 份。全部一次生效/)).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: '确认补录' }));
    expect(await dialog.findByText(/补录的依据.*字/)).toBeDefined();
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);

    await userEvent.type(dialog.getByLabelText('补录的依据'), ' 按存档的纸质年报补录 ');
    await userEvent.click(dialog.getByRole('button', { name: '确认补录' }));
    expect(await screen.findByText(/^正在补录，已补录 0 \/ 2 份/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { digest: DIGEST, reason: '按存档的纸质年报补录' },
    ]);
    expect(screen.queryByRole('button', { name: '不补录' })).toBeNull();
  });

  it('says that reports which fail a check count with the reason as their explanation', async () => {
    const findings: PastYearLoad['findings'] = [
      { check: 'NARRATIVE_EMPTY', title: '文字部分不为空', severity: 'error', agencies: 2 },
    ];
    pretendServer(serverWith(aLoad({ findings })));
    await open();
    expect(await screen.findByText(/2 家：应当“文字部分不为空”/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '确认补录' }));
    expect(await screen.findByText(/有不符的报告也会计入，下面写明的依据就是/)).toBeDefined();
  });

  it('keeps the reason in the dialog where the confirmation is refused, and says why', async () => {
    pretendServer(serverWith(aLoad()), {
      [acceptance]: refused(409, 'PAST_YEAR_LOAD_CHANGED', '核对的结果与您看到的不同，没有补录。'),
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '确认补录' }));
    const dialog = within(await findDialog('确认补录 2022 年度'));
    await userEvent.type(dialog.getByLabelText('补录的依据'), '按存档的纸质年报补录');
    await userEvent.click(dialog.getByRole('button', { name: '确认补录' }));
    expect(await dialog.findByText('核对的结果与您看到的不同，没有补录。')).toBeDefined();
    expect((dialog.getByLabelText('补录的依据') as HTMLTextAreaElement).value).toBe('按存档的纸质年报补录');
  });

  it('that was refused as it was taken says what was changed meanwhile', async () => {
    const message = '核对以后情况有了变化，全部没有补录。示例市教育局：已有第 1 版。';
    pretendServer(
      serverWith(
        aLoad({ state: 'refused', digest: null, refusal: { code: 'PAST_YEAR_CHANGED_MEANWHILE', message } }),
      ),
    );
    await open();
    expect(await screen.findByText(message)).toBeDefined();
    expect(screen.queryByRole('button', { name: '确认补录' })).toBeNull();
  });

  it('has nothing to confirm where all is so already', async () => {
    pretendServer(serverWith(aLoad({ digest: null, counts: { create: 0, change: 0, accept: 0, same: 4 } })));
    await open();
    expect(await screen.findByText('没有需要补录或更正的：不变 4 份。')).toBeDefined();
    expect(screen.queryByRole('button', { name: '确认补录' })).toBeNull();
  });

  it('is left after a second question', async () => {
    const { asked } = pretendServer(serverWith(aLoad()), {
      [`POST /api/past-year-loads/${LOAD}/cancellation`]: aLoad({ state: 'cancelled', digest: null }),
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '不补录' }));
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
    const [, second] = await screen.findAllByRole('button', { name: '不补录' });
    if (second) await userEvent.click(second);
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/cancellation'))).toBe(true));
  });

  it('that is taken says who took it in, and offers nothing more', async () => {
    pretendServer(serverWith(aLoad({ state: 'taken', digest: null, done: 2, takenBy: '李敏（示例）' })));
    await open();
    expect(await screen.findByText('李敏（示例）已一次补录 2 份，汇总已随之改变。')).toBeDefined();
    expect(screen.getByText('补录的结果')).toBeDefined();
    expect(screen.queryByRole('button', { name: /确认|重新核对/ })).toBeNull();
  });
});
