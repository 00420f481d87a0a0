import type { RectificationPage, RectificationTask } from '@zhaojian/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { aTask } from './testing/a-task.ts';

const LIST = 'GET /api/rectification-tasks';
const task = aTask();
const GET = `${LIST}/${task.id}`;
const STEPS = `POST /api/rectification-tasks/${task.id}/steps`;
const aPage = (known: Partial<RectificationPage> = {}): RectificationPage => ({
  items: [],
  total: 0,
  next: null,
  byState: {},
  overdue: 0,
  ...known,
});
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
};
const asAgency = { 'GET /api/session': sessionAs('agency') };
const entry = {
  kind: 'set',
  at: '2026-12-01T01:00:00.000Z',
  actor: '王芳',
  agencyName: '示例市人民政府',
  words: null,
  files: [],
} satisfies RectificationTask['trail'][number];
const aFile = {
  id: '00000000-0000-4000-8000-0000000000f1',
  fileName: '截图.pdf',
  bytes: 10,
  addedBy: '李强',
  addedAt: '2026-12-02T01:00:00.000Z',
};

describe('整改台账', () => {
  it('lists tasks with the columns that offices use, and says which are overdue', async () => {
    const row = aTask({ overdue: true, progress: '已更新两个栏目', evidence: ['截图.pdf'] });
    pretendServer(server, { [LIST]: aPage({ items: [row], total: 1, byState: { open: 1 }, overdue: 1 }) });
    await openPage('/rectification');
    expect(await screen.findByRole('link', { name: '主动公开栏目更新不及时' })).toBeDefined();
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads).toEqual([
      '序号',
      '问题',
      '整改措施',
      '责任单位',
      '责任人',
      '时限',
      '进展',
      '佐证',
      '是否销号',
    ]);
    expect(screen.getByText('逾期')).toBeDefined();
    expect(screen.getByRole('checkbox', { name: '只看逾期（1）' })).toBeDefined();
  });

  it('narrows to what is overdue', async () => {
    const { asked } = pretendServer(server, { [LIST]: aPage({ overdue: 2 }) });
    await openPage('/rectification');
    await userEvent.click(await screen.findByRole('checkbox', { name: '只看逾期（2）' }));
    await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ agencyId: CITY, overdue: 'true' }));
    expect(await screen.findByText('没有符合条件的任务，可放宽状态、来源、年度或文字。')).toBeDefined();
  });

  it('goes on from the last row where there are more', async () => {
    const next = `2026-12-20~${task.id}`;
    const { asked } = pretendServer(server, { [LIST]: aPage({ items: [task], total: 2, next }) });
    await openPage('/rectification');
    await userEvent.click(await screen.findByRole('button', { name: '再显示一些' }));
    await waitFor(() => expect(asked.at(-1)?.query['after']).toBe(next));
  });

  it('tells an agency without tasks what will be here, and lets it set none', async () => {
    pretendServer(server, asAgency, { [LIST]: aPage() });
    await openPage('/rectification');
    expect(await screen.findByText(/^还没有整改任务。主管部门下达以后/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: '下达任务' })).toBeNull();
  });

  it('has a new task say what is wrong and who is to do what by when', async () => {
    pretendServer(server, { [LIST]: aPage() });
    await openPage('/rectification');
    await userEvent.click(await screen.findByRole('button', { name: '下达任务' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: /下\s?达/u }));
    expect(await dialog.findByText('请写明存在的问题（至少 4 个字）。')).toBeDefined();
    expect(dialog.getByText('请选择责任单位。')).toBeDefined();
    expect(dialog.getByText('请写明整改措施（至少 4 个字）。')).toBeDefined();
    expect(dialog.getByText('请选择时限。')).toBeDefined();
  });
});

describe('one task', () => {
  it('lets the agency report progress on what was seen', async () => {
    const own = aTask({
      steps: ['reportProgress', 'reportDone'],
      mayChange: false,
      mayAddEvidence: true,
      pending: [aFile],
    });
    const { asked } = pretendServer(server, asAgency, { [GET]: own, [STEPS]: own });
    await openPage(`/rectification/${task.id}`);
    expect(await screen.findByRole('link', { name: '截图.pdf' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '报告进展' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('随附 1 份新的佐证材料。')).toBeDefined();
    await userEvent.type(dialog.getByLabelText('进展情况'), '已更新两个栏目');
    await userEvent.click(dialog.getByRole('button', { name: '报告进展' }));
    await waitFor(() =>
      expect(asked.find(({ path }) => path.endsWith('/steps'))?.body).toEqual({
        step: 'reportProgress',
        revision: 1,
        words: '已更新两个栏目',
      }),
    );
  });

  it('shows why it came back, and what was said of it with which files', async () => {
    const returned = aTask({
      state: 'returned',
      trail: [
        { ...entry, kind: 'return', words: '截图看不出日期' },
        { ...entry, kind: 'reportDone', words: '已更新全部栏目', files: [aFile] },
      ],
    });
    pretendServer(server, { [GET]: returned });
    await openPage(`/rectification/${task.id}`);
    expect(await screen.findByText('示例市人民政府退回了整改')).toBeDefined();
    expect(screen.getByText('已更新全部栏目')).toBeDefined();
    expect(screen.getByRole('list', { name: '佐证材料' }).textContent).toContain('截图.pdf');
  });

  it('says who was first where two supervisors answered at once', async () => {
    const done = aTask({ state: 'reportedDone', steps: ['confirm', 'return', 'drop'] });
    pretendServer(server, {
      [GET]: done,
      [STEPS]: refused(409, 'RECTIFICATION_MOVED', '这项任务现在是“已销号”：张伟已核实销号。'),
    });
    await openPage(`/rectification/${task.id}`);
    await userEvent.click(await screen.findByRole('button', { name: '核实销号' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: '核实销号' }));
    expect(await dialog.findByText('这项任务现在是“已销号”：张伟已核实销号。')).toBeDefined();
  });

  it('keeps the problem as it was worded when what is demanded is changed, and asks why', async () => {
    const PUT = `PUT /api/rectification-tasks/${task.id}`;
    const { asked } = pretendServer(server, { [GET]: task, [PUT]: task });
    await openPage(`/rectification/${task.id}`);
    await userEvent.click(await screen.findByRole('button', { name: '调整任务' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByLabelText('存在的问题')).toBeNull();
    await userEvent.clear(dialog.getByLabelText('责任人'));
    await userEvent.click(dialog.getByRole('button', { name: '保存调整' }));
    expect(await dialog.findByText('请写明调整的原因（至少 4 个字）。')).toBeDefined();
    await userEvent.type(dialog.getByLabelText('调整的原因'), '责任人已调离');
    await userEvent.click(dialog.getByRole('button', { name: '保存调整' }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        responsible: null,
        revision: 1,
        words: '责任人已调离',
      }),
    );
  });
});
