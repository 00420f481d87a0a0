import userEvent from '@testing-library/user-event';
import { screen, within } from '@testing-library/react';
import { findDialog } from '../../testing/find-dialog.ts';
import { CITY, openPage } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';
import { anAgency, detailOf, yearsOf } from '../testing/sample-agencies.ts';
import { DISTRICT, bureau, server } from '../testing/agencies-server.ts';

describe('changes of the tree', () => {
  it('shows what another coverage does to the totals before it is done', async () => {
    const digest = 'a'.repeat(64);
    const district = anAgency({ id: DISTRICT, name: '北示例区人民政府', kind: 'government', parentId: CITY });
    const { asked } = pretendServer(server, {
      [`GET /api/agencies/${DISTRICT}`]: {
        ...detailOf(district),
        path: [{ id: CITY, name: '示例市' }, district],
      },
      [`GET /api/agencies/${DISTRICT}/years`]: yearsOf(district),
      [`GET /api/submissions/${DISTRICT}`]: [],
      [`POST /api/agencies/${DISTRICT}/coverage/preview`]: {
        digest,
        effects: [
          {
            year: 2025,
            agencyId: CITY,
            agencyName: '示例市',
            reports: { before: 2, after: 1 },
            form: '2021',
            cells: [],
            changedCells: 0,
            figures: [{ measure: 'newlyReceived', before: 267, after: 167 }],
          },
        ],
      },
      [`PUT /api/agencies/${DISTRICT}/coverage`]: { status: 204, body: null },
    });
    await openPage(`/agencies?node=${DISTRICT}`);
    expect(await screen.findByText('只反映本机关，计入汇总。')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '报告口径' }));
    const dialog = await findDialog('北示例区人民政府的报告口径');
    await userEvent.click(within(dialog).getByRole('radio', { name: /^全辖区/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '查看前后对照' }));
    expect(await within(dialog).findByText('267')).toBeDefined();
    expect(within(dialog).getByText('167')).toBeDefined();
    await userEvent.click(within(dialog).getByRole('button', { name: '确认修改' }));
    expect(await screen.findByText(/自 2025 年度起的年报作为公布数，不计入汇总/)).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      fromYear: 2025,
      coversArea: true,
      revision: 1,
      digest,
    });
  });

  const nothingAsked = {
    effects: [],
    digest: 'a'.repeat(64),
    left: [],
    removed: [],
    accounts: [],
    asks: false,
    besides: 'b'.repeat(64),
  };

  const openReform = async (item: string, title: string) => {
    await userEvent.click(await screen.findByRole('button', { name: '合并、拆分、撤销' }));
    await userEvent.click(await screen.findByText(item));
    return findDialog(title);
  };

  it('abolishes from a year on once it is stated that nobody goes on, and says what stays', async () => {
    const { asked } = pretendServer(server, {
      'POST /api/tree-changes/preview': nothingAsked,
      'POST /api/tree-changes': { agencyId: bureau.id },
    });
    await openPage(`/agencies?node=${bureau.id}`);
    const dialog = await openReform('撤销…', '撤销示例市教育局');
    expect(within(dialog).getByText(/报告、统计和操作记录都保留/)).toBeDefined();
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销机构' }));
    expect(await within(dialog).findByText('请说明有没有承接机构。')).toBeDefined();
    await userEvent.click(within(dialog).getByRole('radio', { name: '没有承接机构' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销机构' }));
    expect(await screen.findByText(/2026 年度起不再应报/)).toBeDefined();
    expect(asked.findLast(({ method }) => method === 'POST')?.body).toEqual({
      change: { what: 'abolish', agencyId: bureau.id, revision: 1, lastYear: 2025, successorIds: [] },
      seen: { digest: nothingAsked.digest, besides: nothingAsked.besides },
    });
  });

  it('says below the form why it is not abolished, where no field of the form is about it', async () => {
    const message = '“示例市教育局”在 2026 年度已有变更，请先处理它。';
    pretendServer(server, {
      'POST /api/tree-changes/preview': refused(409, 'LATER_CHANGE_EXISTS', message),
    });
    await openPage(`/agencies?node=${bureau.id}`);
    const dialog = await openReform('撤销…', '撤销示例市教育局');
    await userEvent.click(within(dialog).getByRole('radio', { name: '没有承接机构' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销机构' }));
    expect(await within(dialog).findByText(message)).toBeDefined();
  });

  it('shows what a correction does to the totals, and makes it once that is confirmed', async () => {
    const effects = [
      {
        year: 2025,
        agencyId: CITY,
        agencyName: '示例市',
        reports: { before: 3, after: 2 },
        form: '2021',
        cells: [],
        changedCells: 0,
        figures: [{ measure: 'newlyReceived', before: 2429, after: 2366 }],
      },
    ];
    const { asked } = pretendServer(server, {
      'POST /api/tree-changes/preview': { ...nothingAsked, effects, asks: true },
      'POST /api/tree-changes': { agencyId: bureau.id },
    });
    await openPage(`/agencies?node=${bureau.id}`);
    await userEvent.click(await screen.findByRole('button', { name: '修改' }));
    const dialog = await findDialog('修改示例市教育局');
    await userEvent.click(within(dialog).getByRole('radio', { name: '更正（一直如此）' }));
    const first = within(dialog).getByRole('spinbutton', { name: '最早的报告年度' });
    await userEvent.clear(first);
    await userEvent.type(first, '2026');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    const totals = await within(dialog).findByRole('table', { name: '汇总数的前后对照' });
    expect(within(totals).getByText('2,366').closest('li')?.textContent).toBe('新收申请 2,429 → 2,366');
    expect(asked.filter(({ path }) => path === '/api/tree-changes')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: '确认保存' }));
    expect(await screen.findByText(/已更正/)).toBeDefined();
    expect(asked.findLast(({ path }) => path === '/api/tree-changes')?.body).toEqual({
      change: { what: 'correct', agencyId: bureau.id, revision: 1, year: 2025, firstYear: 2026 },
      seen: { digest: nothingAsked.digest, besides: nothingAsked.besides },
    });
  });

  it('keeps what is confirmed visible while it is done', async () => {
    let answer: (changed: object) => void = () => {};
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    pretendServer(server, {
      'POST /api/tree-changes/preview': { ...nothingAsked, asks: true },
      'POST /api/tree-changes': () => answered,
    });
    await openPage(`/agencies?node=${bureau.id}`);
    const dialog = await openReform('删除（误建）…', '删除示例市教育局');
    await userEvent.click(within(dialog).getByRole('button', { name: '删除' }));
    await userEvent.click(await within(dialog).findByRole('button', { name: '确认删除' }));
    expect(within(dialog).getByRole('region', { name: '这次变动的影响' })).toBeDefined();
    answer({ agencyId: null });
    expect(await screen.findByText(/已删除/)).toBeDefined();
  });

  it('asks for the last year again when it is emptied, and says that nobody abolished it only where the box is ticked', async () => {
    const ended = { ...bureau, toYear: 2024 };
    const { asked } = pretendServer(server, {
      [`GET /api/agencies/${bureau.id}`]: { ...detailOf(ended), path: [{ id: CITY, name: '示例市' }, ended] },
      [`GET /api/agencies/${bureau.id}/years`]: yearsOf(ended),
      'POST /api/tree-changes/preview': nothingAsked,
      'POST /api/tree-changes': { agencyId: bureau.id },
    });
    await openPage(`/agencies?node=${bureau.id}`);
    await userEvent.click(await screen.findByRole('button', { name: '修改' }));
    const dialog = await findDialog('修改示例市教育局');
    await userEvent.clear(within(dialog).getByRole('spinbutton', { name: '最后报送的年度' }));
    const box = within(dialog).getByRole('checkbox', { name: '它没有撤销，是误操作' });
    expect(box).toHaveProperty('checked', false);
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('请填写最后报送的年度。')).toBeDefined();
    await userEvent.click(box);
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/已更正/)).toBeDefined();
    expect(asked.findLast(({ path }) => path === '/api/tree-changes')?.body).toMatchObject({
      change: { what: 'correct', lastYear: null },
    });
  });

  it('looks for successors in the tree of the year after the last', async () => {
    const { asked } = pretendServer(server);
    await openPage(`/agencies?node=${bureau.id}`);
    const dialog = await openReform('撤销…', '撤销示例市教育局');
    const last = within(dialog).getByRole('spinbutton', { name: '最后报送的年度' });
    await userEvent.clear(last);
    await userEvent.type(last, '2022');
    await userEvent.click(within(dialog).getByRole('radio', { name: '有承接机构' }));
    await userEvent.type(within(dialog).getByRole('combobox', { name: '承接机构' }), '教');
    await within(dialog).findByRole('combobox', { name: '承接机构' });
    expect(asked.findLast(({ path }) => path === '/api/agencies/search')?.query).toMatchObject({
      year: '2023',
    });
  });

  it('names each agency to choose of a merger, and asks for the successor', async () => {
    pretendServer(server);
    await openPage(`/agencies?node=${bureau.id}`);
    const dialog = await openReform('合并…', '将示例市教育局与其他机构合并');
    const more = within(dialog).getByRole('button', { name: '添加机构' });
    await userEvent.click(more);
    await userEvent.click(more);
    expect(within(dialog).getByRole('combobox', { name: '一起合并的第 2 个机构' })).toBeDefined();
    expect(within(dialog).getByRole('button', { name: '去掉第 2 个机构' })).toBeDefined();
    expect(within(dialog).getByRole('radiogroup', { name: '合并后由谁报送' })).toBeDefined();
  });

  it('says what is different when the totals changed since they were seen', async () => {
    const message = '您查看前后对照之后，汇总数又有变化，本次没有保存。请重新查看对照，核对后再确认。';
    pretendServer(server, {
      'POST /api/tree-changes/preview': { ...nothingAsked, left: [], asks: true },
      'POST /api/tree-changes': refused(409, 'TOTALS_CHANGED_MEANWHILE', message),
    });
    await openPage(`/agencies?node=${bureau.id}`);
    const dialog = await openReform('删除（误建）…', '删除示例市教育局');
    await userEvent.click(within(dialog).getByRole('button', { name: '删除' }));
    await userEvent.click(await within(dialog).findByRole('button', { name: '确认删除' }));
    expect(await within(dialog).findByText(message)).toBeDefined();
    expect(within(dialog).getByRole('button', { name: '删除' })).toBeDefined();
  });
});
