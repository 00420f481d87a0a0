import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { anAgency, detailOf, yearsOf } from './testing/sample-agencies.ts';

const city = anAgency({
  id: CITY,
  name: '示例市',
  kind: 'government',
  sector: null,
  parentId: null,
  childCount: 1,
});
const DISTRICT = '00000000-0000-4000-8000-000000000005';
const bureau = anAgency({
  parentId: CITY,
  aliases: ['市教育局'],
  id: '00000000-0000-4000-8000-000000000003',
});
const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [aRound()],
  [`GET /api/agencies/${CITY}`]: detailOf(city, [bureau]),
  [`GET /api/agencies/${bureau.id}`]: {
    ...detailOf(bureau),
    path: [
      { id: CITY, name: '示例市' },
      { id: bureau.id, name: bureau.name },
    ],
  },
  'GET /api/agencies/search': [{ ...bureau, formerName: '示例市教委' }],
  [`GET /api/agencies/${CITY}/years`]: yearsOf(city),
  [`GET /api/agencies/${bureau.id}/years`]: yearsOf(bureau),
  [`GET /api/submissions/${CITY}`]: [],
  [`GET /api/submissions/${bureau.id}`]: [
    {
      year: 2024,
      form: '2021',
      state: 'accepted',
      dueOn: '2025-01-31',
      late: false,
      exemption: null,
      reopenedUntil: null,
      open: false,
      broughtIn: false,
    },
    {
      year: 2023,
      form: '2021',
      state: 'notStarted',
      dueOn: null,
      late: false,
      exemption: '机构改革，职能划转',
      reopenedUntil: null,
      open: false,
      broughtIn: false,
    },
  ],
};

describe('机构', () => {
  it('shows the tree, and of the chosen agency what it is and how it reported', async () => {
    pretendServer(server);
    await openPage('/agencies');
    await userEvent.click(await screen.findByText('示例市教育局'));
    expect(await screen.findByRole('heading', { name: '示例市教育局' })).toBeDefined();
    expect(await screen.findByText('市教育局')).toBeDefined();
    const report = await screen.findByRole('link', { name: '2024 年度' });
    expect(report.getAttribute('href')).toBe(`/reports/${bureau.id}/2024`);
    expect(screen.getByRole('row', { name: /2023 年度 免报/ })).toBeDefined();
  });

  it('finds an agency by part of its name or alias', async () => {
    const { asked } = pretendServer(server);
    await openPage('/agencies');
    await userEvent.type(await screen.findByRole('searchbox', { name: '按名称查找机构' }), '教育');
    const results = await screen.findByRole('list', { name: '查找结果' });
    expect(await within(results).findByRole('button', { name: /示例市教育局/ })).toBeDefined();
    const searches = asked.filter(({ path }) => path === '/api/agencies/search');
    expect(searches.at(-1)?.query).toMatchObject({ search: '教育', year: '2025' });
  });

  it('lets a supervisor read only', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('supervisor') });
    await openPage('/agencies');
    await screen.findByRole('heading', { name: '示例市' });
    expect(screen.queryByRole('button', { name: '新建下级' })).toBeNull();
  });

  it('creates an agency below the chosen one, and says at its field what the server refuses', async () => {
    const message = '同一上级机构下已有“示例市教育局”，请核对名称；如确需重名，请加以区分。';
    const { asked } = pretendServer(server, {
      'POST /api/agencies': refused(409, 'AGENCY_NAME_TAKEN', message),
    });
    await openPage('/agencies');
    await userEvent.click(await screen.findByRole('button', { name: '新建下级' }));
    const dialog = await findDialog('在示例市下新建机构');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '全称' }), '示例市教育局');
    await userEvent.click(within(dialog).getByRole('button', { name: '新建' }));
    const field = (await within(dialog).findByRole('textbox', { name: '全称' })).closest('.ant-form-item');
    expect(await within(field as HTMLElement).findByText(message)).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: '示例市教育局',
      parentId: CITY,
      fromYear: 2025,
      kind: 'department',
    });
  });

  it('asks what the report of a new government covers, and saves nothing without an answer', async () => {
    const { asked } = pretendServer(server, {
      'POST /api/agencies': detailOf(anAgency({ kind: 'government' })),
    });
    await openPage('/agencies');
    await userEvent.click(await screen.findByRole('button', { name: '新建下级' }));
    const dialog = await findDialog('在示例市下新建机构');
    expect(within(dialog).queryByText(/写的是哪个范围的数/)).toBeNull();
    await userEvent.type(within(dialog).getByRole('textbox', { name: '全称' }), '北示例区人民政府');
    await userEvent.click(within(dialog).getByRole('combobox', { name: '类别' }));
    await userEvent.click(
      await screen.findByText('人民政府', { selector: '.ant-select-item-option-content' }),
    );
    expect(await within(dialog).findByText(/汇总数是 267/)).toBeDefined();
    await userEvent.click(within(dialog).getByRole('button', { name: '新建' }));
    expect(await within(dialog).findByText('请选择它的年报涵盖的范围。')).toBeDefined();
    await userEvent.click(within(dialog).getByRole('radio', { name: /^全辖区/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: '新建' }));
    expect(await screen.findByText(/已新建/)).toBeDefined();
    // The next one goes beside it, and not below it.
    expect(window.location.search).not.toContain('node=');
    expect(screen.getByRole('heading', { name: '示例市' })).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      kind: 'government',
      coversArea: true,
    });
  });

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

  it('finds an agency by what it was called before, and says so', async () => {
    pretendServer(server);
    await openPage('/agencies');
    await userEvent.type(await screen.findByRole('searchbox', { name: '按名称查找机构' }), '教委');
    expect(await screen.findByText('（原 示例市教委）')).toBeDefined();
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

  it('keeps what is confirmed in sight while it is done', async () => {
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

  it('looks for who goes on in the tree of the year after the last', async () => {
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

  it('names each agency to choose of a merger, and the question who goes on', async () => {
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

  it('tells what became of an agency, with whom it goes on', async () => {
    pretendServer(server, {
      [`GET /api/agencies/${bureau.id}/years`]: {
        ...yearsOf(bureau),
        predecessors: [{ agencyId: CITY, name: '示例市体育局', fromYear: 2023 }],
      },
    });
    await openPage(`/agencies?node=${bureau.id}`);
    expect(await screen.findByText(/2023 年度起承接/)).toBeDefined();
    expect(screen.getByRole('button', { name: '示例市体育局' })).toBeDefined();
  });
});

describe('the first day', () => {
  const unnamed = anAgency({ ...city, name: '本级人民政府', childCount: 0 });
  const empty = {
    'GET /api/collection-rounds': [],
    'GET /api/accounts': { items: [], total: 1 },
    [`GET /api/agencies/${CITY}`]: detailOf(unnamed),
  };
  const stepsLeft = async () => {
    const list = await screen.findByRole('list', { name: '开始使用' });
    return within(list)
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent?.includes('未完成'))
      .map((item) => item.querySelector('strong')?.textContent);
  };

  it('says what is to be done, and where', async () => {
    pretendServer(server, empty);
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['本级名称', '机构', '人员', '填报轮次', '通知']);
    const list = screen.getByRole('list', { name: '开始使用' });
    expect(within(list).getByRole('link', { name: '从表格导入' }).getAttribute('href')).toContain(
      '/agencies/import',
    );
    await userEvent.click(within(list).getByRole('button', { name: '修改名称' }));
    const dialog = await findDialog('修改本级人民政府');
    // It was never called so, in no year.
    expect(within(dialog).getByRole('radio', { name: '更正（一直如此）' })).toHaveProperty('checked', true);
  });

  it('counts what is done, until the first round runs', async () => {
    pretendServer(server, empty, {
      'GET /api/accounts': { items: [], total: 3 },
      [`GET /api/agencies/${CITY}`]: detailOf(city, [bureau]),
      'GET /api/collection-rounds': [aRound({ state: 'upcoming' })],
      'GET /api/collection-rounds/2025/notice': { notice: null },
    });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['通知']);
    const notice = screen.getByRole('link', { name: '发布通知' });
    expect(notice.getAttribute('href')).toContain('/rounds/2025');
    expect(screen.getByText('直接下级 1 个。')).toBeDefined();
    expect(screen.getByText(/已有账号 2 个/)).toBeDefined();
  });

  it('is over then', async () => {
    const { asked } = pretendServer(server, empty, { 'GET /api/collection-rounds': [aRound()] });
    await openPage('/agencies');
    await screen.findByRole('heading', { name: '本级人民政府' });
    await waitFor(() => expect(asked.some(({ path }) => path === '/api/accounts')).toBe(true));
    expect(screen.queryByText('开始使用')).toBeNull();
  });

  it('of a part of the area has no rounds in it', async () => {
    pretendServer(server, empty, {
      'GET /api/session': { ...sessionAs('administrator'), managesSystem: false },
    });
    await openPage('/agencies');
    expect(await stepsLeft()).toEqual(['机构', '人员']);
  });
});
