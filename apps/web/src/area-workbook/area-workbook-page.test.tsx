import type { AreaWorkbookPlan } from '@zhaojian/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { answerUploads } from '../testing/answer-uploads.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { listOf } from './password-list.ts';

const plan: AreaWorkbookPlan = {
  done: false,
  digest: 'as-seen',
  agencies: {
    created: [{ sheet: '名单', row: 2, name: '示例市体育局', kind: 'department', parentName: '示例市' }],
    changed: [{ sheet: '名单', row: 3, name: '示例市教育局', differences: ['条线：无 → 教育'] }],
    same: 4,
  },
  people: {
    created: [
      {
        sheet: '名单',
        row: 2,
        name: '李敏',
        username: '13912345678',
        role: 'agency',
        agencyName: '示例市体育局',
        parentName: '示例市',
      },
    ],
    changed: [],
    same: 0,
  },
  mistakes: [],
  notes: [],
  passwords: [],
};
const file = new File(['名单'], '名单.xlsx');

async function choose(): Promise<void> {
  pretendServer({
    'GET /api/session': sessionAs('administrator'),
    'GET /api/collection-rounds': [aRound()],
    [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
  });
  await openPage('/agencies/import');
  await screen.findByText(/点这里选择 Excel 文件/);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await userEvent.upload(input, file);
}

describe('从表格导入', () => {
  it('shows what a workbook would do before anything is done', async () => {
    const sent = answerUploads({ status: 200, body: plan });
    await choose();
    expect(
      await screen.findByText(/将新建机构 1 个，变更机构 1 个，新建账号 1 个。4 行与平台上的相同/),
    ).toBeDefined();
    expect(await screen.findByText('示例市体育局')).toBeDefined();
    await userEvent.click(screen.getByRole('tab', { name: '变更机构（1）' }));
    expect(await screen.findByText('条线：无 → 教育')).toBeDefined();
    expect(sent.addresses).toEqual(['/api/area-workbook?fromYear=2025']);
  });

  it('shows first what is to be looked at before it is done, as rows that nobody reads', async () => {
    const notes = [{ sheet: '名单', row: 4, message: '有 1 行被隐藏或被筛选掉（第 4 行），没有读取。' }];
    answerUploads({ status: 200, body: { ...plan, notes } });
    await choose();
    expect(await screen.findByText(/将新建机构 1 个.*有 1 处请先核对。/)).toBeDefined();
    expect(screen.getByText(/有 1 行被隐藏/)).toBeDefined();
  });

  it('brings in exactly what was seen, and shows the passwords this once', async () => {
    const sent = answerUploads(
      { status: 200, body: plan },
      { status: 200, body: { ...plan, done: true, passwords: ['abcd-efgh-jkmn'] } },
    );
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: '全部导入' }));
    expect(await screen.findByText('abcd-efgh-jkmn')).toBeDefined();
    expect(screen.getByText('请先打印或下载，再离开这一页。')).toBeDefined();
    expect(sent.addresses[1]).toBe('/api/area-workbook?fromYear=2025&seen=as-seen');
  });

  it('asks before another file takes the place of passwords that nobody has kept', async () => {
    answerUploads(
      { status: 200, body: plan },
      { status: 200, body: { ...plan, done: true, passwords: ['abcd-efgh-jkmn'] } },
    );
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: '全部导入' }));
    await userEvent.click(await screen.findByRole('button', { name: '再导入一个文件' }));
    await userEvent.click(await screen.findByRole('button', { name: /留\s*下/ }));
    expect(screen.getByText('abcd-efgh-jkmn')).toBeDefined();
    // A dialog of the browser that was cancelled has printed nothing.
    await userEvent.click(screen.getByRole('button', { name: '打印密码条' }));
    expect(print).toHaveBeenCalled();
    expect(screen.getByText('请先打印或下载，再离开这一页。')).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: '已打印' }));
    await userEvent.click(screen.getByRole('button', { name: '再导入一个文件' }));
    expect(await screen.findByText(/点这里选择 Excel 文件/)).toBeDefined();
    expect(screen.queryByText('abcd-efgh-jkmn')).toBeNull();
  });

  it('names each mistake with its row, and brings nothing in', async () => {
    const mistakes = [{ sheet: '名单', row: 7, message: '上级“没有的局”不在本表里，也不在平台上。' }];
    answerUploads({ status: 200, body: { ...plan, mistakes } });
    await choose();
    expect(await screen.findByText(/上级“没有的局”/)).toBeDefined();
    expect(screen.getByText('第 7 行')).toBeDefined();
    expect(screen.getByRole('button', { name: '全部导入' }).hasAttribute('disabled')).toBe(true);
  });

  it('lets one look again where somebody changed something meanwhile', async () => {
    const why = '您核对之后，平台上的机构又有变化，本次没有导入。';
    answerUploads({ status: 200, body: plan }, refused(409, 'AREA_CHANGED_MEANWHILE', why), {
      status: 200,
      body: { ...plan, agencies: { ...plan.agencies, created: [] } },
    });
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: '全部导入' }));
    expect(await screen.findByText(why)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '重新核对' }));
    expect(await screen.findByText(/将变更机构 1 个，新建账号 1 个/)).toBeDefined();
    expect(screen.queryByText(why)).toBeNull();
  });

  it('says why a file is not a workbook', async () => {
    answerUploads(refused(422, 'WORKBOOK_UNREADABLE', '它不是 Excel 工作簿。'));
    await choose();
    expect(await screen.findByText('它不是 Excel 工作簿。')).toBeDefined();
  });
});

describe('the list of first passwords', () => {
  it('keeps long numbers whole in Excel, computes nothing, and tells offices of one name apart', () => {
    const person = {
      agencyName: '=1+1',
      parentName: '甲镇',
      name: '李敏',
      username: '13912345678',
      password: 'abcd-efgh',
    };
    expect(listOf([person]).split('\r\n')[1]).toBe(
      ["'=1+1", '甲镇', '李敏', '"=""13912345678"""', '"=""abcd-efgh"""'].join(','),
    );
  });
});
