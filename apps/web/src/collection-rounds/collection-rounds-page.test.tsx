import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from './testing/sample-round.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const server = { 'GET /api/session': sessionAs('administrator'), 'GET /api/collection-rounds': [aRound()] };

async function openDates() {
  await openPage('/rounds');
  await userEvent.click(await screen.findByRole('button', { name: '调整 2025 年度填报' }));
  return findDialog('调整 2025 年度填报');
}

async function chooseDay(dialog: HTMLElement, label: string, day: string) {
  const field = within(dialog).getByRole('textbox', { name: label });
  await userEvent.click(field);
  fireEvent.change(field, { target: { value: day } });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
}

/** Saves as soon as the form has seen that a day is another. */
async function save(dialog: HTMLElement) {
  const button = within(dialog).getByRole('button', { name: '保存' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await userEvent.click(button);
}

describe('填报轮次', () => {
  it('says by when agencies are to hand in and to publish, and which kinds have other days', async () => {
    pretendServer(server);
    await openPage('/rounds');
    expect(await screen.findByText('填报中')).toBeDefined();
    expect(screen.getByRole('cell', { name: '人民政府：报送 3月31日' })).toBeDefined();
    expect(screen.getAllByRole('cell', { name: '1月31日' })).toHaveLength(2);
  });

  it('lets a supervisor read only', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('supervisor') });
    await openPage('/rounds');
    await screen.findByText('填报中');
    expect(screen.queryByRole('button', { name: '新建年度填报' })).toBeNull();
    expect(screen.queryByRole('button', { name: '调整 2025 年度填报' })).toBeNull();
  });

  it('says what new dates do before they are saved, and saves nothing while nothing changes', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/collection-rounds/2025': aRound() });
    const dialog = await openDates();
    expect(within(dialog).getByRole('button', { name: '保存' })).toHaveProperty('disabled', true);
    await chooseDay(dialog, '政府部门报送截止', '2026-02-10');
    expect(
      await within(dialog).findByText(/政府部门的报送截止日期由 2026年1月31日推迟到 2026年2月10日/),
    ).toBeDefined();
    await save(dialog);
    expect(await screen.findByText('2025 年度填报的日期已保存。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      byKind: { department: { submitOn: '2026-02-10', publishOn: null } },
    });
  });

  it('begins a new round with the dates of the last, moved to its year and off the weekends', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/collection-rounds/2026': aRound({ year: 2026 }) });
    await openPage('/rounds');
    await userEvent.click(await screen.findByRole('button', { name: '新建年度填报' }));
    const dialog = await findDialog('新建年度填报');
    expect(await within(dialog).findByText(/^以下日期按 2025 年度的日期推到 2027 年/)).toBeDefined();
    await userEvent.click(within(dialog).getByRole('button', { name: '建立' }));
    await waitFor(() => expect(asked.find(({ method }) => method === 'PUT')).toBeDefined());
    // 31 January 2027 is a Sunday.
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      opensOn: '2027-01-01',
      submitOn: '2027-01-29',
      byKind: { government: { submitOn: '2027-03-31', publishOn: null } },
    });
  });

  it('proposes the dates of the year that a new round is for, however often the year changes', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/collection-rounds/2026': aRound({ year: 2026 }) });
    await openPage('/rounds');
    await userEvent.click(await screen.findByRole('button', { name: '新建年度填报' }));
    const dialog = await findDialog('新建年度填报');
    const year = within(dialog).getByRole('spinbutton', { name: '报告年度' });
    const opening = within(dialog).getByRole('textbox', { name: '开始日期' });
    fireEvent.change(year, { target: { value: '2030' } });
    await waitFor(() => expect(opening).toHaveProperty('value', '2031-01-01'));
    fireEvent.change(year, { target: { value: '2026' } });
    await waitFor(() => expect(opening).toHaveProperty('value', '2027-01-01'));
    await userEvent.click(within(dialog).getByRole('button', { name: '建立' }));
    await waitFor(() => expect(asked.find(({ method }) => method === 'PUT')).toBeDefined());
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ submitOn: '2027-01-29' });
  });

  it('says at the field which day is out of order', async () => {
    pretendServer(server);
    const dialog = await openDates();
    await chooseDay(dialog, '政府部门报送截止', '2026-07-10');
    await save(dialog);
    expect(await within(dialog).findByText(/^政府部门的报送截止日期 2026-07-10 晚于关闭日期/)).toBeDefined();
  });

  it('says what must be corrected first, and lets a supervisor of the area change it', async () => {
    const { asked } = pretendServer(
      server,
      { 'GET /api/session': sessionAs('supervisor') },
      { 'PUT /api/collection-rounds/2025/blocking': aRound({ blocking: ['BLANK_FORM', 'NARRATIVE_EMPTY'] }) },
    );
    await openPage('/rounds');
    expect(await screen.findByText('不是空白表格')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '设定 2025 年度不能提交的问题' }));
    const dialog = await findDialog('2025 年度：哪些问题改正后才能提交');
    expect(within(dialog).getByRole('checkbox', { name: '不是空白表格' })).toHaveProperty('checked', true);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '文字部分有内容' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/^2025 年度不能提交的问题已保存/)).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      blocking: ['BLANK_FORM', 'NARRATIVE_EMPTY'],
      needsSignedScan: false,
    });
  });

  it('shows why the server refuses', async () => {
    const message = '年度填报由最上级机构的管理员统一设定，请联系他们调整。';
    pretendServer(server, {
      'PUT /api/collection-rounds/2025': refused(403, 'ROUND_OF_WHOLE_AREA', message),
    });
    const dialog = await openDates();
    await chooseDay(dialog, '政府部门报送截止', '2026-02-10');
    await save(dialog);
    expect(await within(dialog).findByText(message)).toBeDefined();
  });

  it('teaches what to do while there is no round', async () => {
    pretendServer(server, { 'GET /api/collection-rounds': [] });
    await openPage('/rounds');
    expect(await screen.findByText(/还没有年度填报。点“新建年度填报”/)).toBeDefined();
  });

  describe('with the holidays', () => {
    const items = ['2026-02-16', '2026-02-17'].map((day) => ({
      day,
      name: '春节',
      isWorkingDay: false,
      isOwn: false,
    }));
    const own = { day: '2026-05-20', name: '本地节日', isWorkingDay: false, isOwn: true };
    const known = { 'GET /api/special-days': { isAnnounced: true, items: [...items, own] } };

    it('shows a holiday as one line, and lets only what was entered here be taken back', async () => {
      const { asked } = pretendServer(server, known, {
        'DELETE /api/special-days/2026-05-20': { status: 204, body: null },
      });
      await openPage('/rounds');
      expect(await screen.findByText('2月16日（周一）至 2月17日（周二）')).toBeDefined();
      expect(screen.getAllByRole('button', { name: /^删去/ })).toHaveLength(1);
      await userEvent.click(screen.getByRole('button', { name: '删去 5月20日 本地节日' }));
      await userEvent.click(await screen.findByRole('button', { name: /^删\s?去$/ }));
      await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
    });

    it('enters several days as one', async () => {
      const { asked } = pretendServer(server, known, {
        'PUT /api/special-days': { status: 204, body: null },
      });
      await openPage('/rounds');
      await userEvent.click(await screen.findByRole('button', { name: '填写节假日' }));
      const dialog = await findDialog('填写节假日');
      await userEvent.type(within(dialog).getByLabelText('名称'), '春节');
      // Enter sends the form as soon as it is complete, and it is with its first day.
      await chooseDay(dialog, '到', '2027-02-06');
      await chooseDay(dialog, '日期', '2027-02-05');
      await save(dialog);
      const sent = () => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);
      await waitFor(() =>
        expect(sent()).toEqual([
          { from: '2027-02-05', until: '2027-02-06', name: '春节', isWorkingDay: false },
        ]),
      );
    });

    it('proposes no dates of a new round before they are known', async () => {
      let answer = (): void => undefined;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      pretendServer(server, {
        'GET /api/special-days': () => answered.then(() => known['GET /api/special-days']),
      });
      await openPage('/rounds');
      await userEvent.click(await screen.findByRole('button', { name: /新建年度填报/ }));
      expect(screen.queryByRole('dialog')).toBeNull();
      answer();
      expect(await findDialog('新建年度填报')).toBeDefined();
    });

    it('lets a supervisor read them, and says where the year is not announced yet', async () => {
      pretendServer(server, {
        'GET /api/session': sessionAs('supervisor'),
        'GET /api/special-days': { isAnnounced: false, items: [] },
      });
      await openPage('/rounds');
      expect(await screen.findByText(/平台还不知道国务院办公厅公布的/)).toBeDefined();
      expect(screen.queryByRole('button', { name: '填写节假日' })).toBeNull();
    });
  });
});
