import type { BatchImportItem } from '@zhaojian/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { type Asked, pretendServer, refused } from '../testing/pretend-server.ts';
import { aBatch, conflicts, anItem, BATCH } from './testing/sample-batch.ts';

const OFFERED = '00000000-0000-4000-8000-0000000000e1';
const HANDED_IN = '00000000-0000-4000-8000-0000000000e2';
const items: BatchImportItem[] = [
  anItem({ errors: 2, state: 'withFindings' }),
  anItem({
    id: '00000000-0000-4000-8000-0000000000c2',
    position: 2,
    fileName: '二.txt',
    state: 'needsDecision',
    question: 'whoseReport',
    agency: null,
    nameInFile: '示例市财正局',
    version: null,
    message: '文件写的机关是“示例市财正局”。',
    offered: [{ agencyId: OFFERED, agencyName: '示例市财政局' }],
  }),
  anItem({
    id: '00000000-0000-4000-8000-0000000000c3',
    position: 3,
    fileName: '三.txt',
    state: 'refused',
    agency: null,
    nameInFile: null,
    version: null,
    message: '没有在文件里找到年度报告的三张统计表。',
  }),
  anItem({
    id: '00000000-0000-4000-8000-0000000000c4',
    position: 4,
    fileName: '四.txt',
    state: 'refused',
    agency: { agencyId: HANDED_IN, agencyName: '示例市公安局' },
    version: null,
    code: 'NOT_EDITABLE',
    message: '2025 年度报告已经提交、正在审核，不能再改。',
  }),
];
const matching = ({ query }: Asked) => {
  const found = items.filter(({ state }) => !query['state'] || state === query['state']);
  return { items: found, total: found.length };
};
const decision = `/api/batch-imports/${BATCH}/items/${items[1]?.id}/decision`;
const decisions = `/api/batch-imports/${BATCH}/decisions`;
const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/batch-imports': { items: [aBatch({ clean: 2, refused: 1 })], total: 1 },
  [`GET /api/batch-imports/${BATCH}`]: aBatch({ withFindings: 1, needsDecision: 1, refused: 1 }),
  [`GET /api/batch-imports/${BATCH}/items`]: matching,
};

describe('批量导入', () => {
  it('says into which year, and lists the batches before', async () => {
    pretendServer(server);
    await openPage('/imports?year=2025');
    expect(await screen.findByText(/导入为 2025 年度报告/)).toBeDefined();
    const batch = await screen.findByRole('link', { name: '2026-01-28 11:05' });
    expect(batch.getAttribute('href')).toContain(`/imports/${BATCH}`);
  });

  it('takes files of a year that is no longer collected, and says where they are confirmed', async () => {
    pretendServer(server, { 'GET /api/collection-rounds': [aRound({ state: 'closed' })] });
    await openPage('/imports?year=2025');
    expect(await screen.findByText(/标明“上级补录”.*在“历年数据”里核对/)).toBeDefined();
    expect(screen.getByLabelText('选择文件或压缩包')).toBeDefined();
  });

  it('takes nothing into a year whose round has not begun, and says from when on', async () => {
    pretendServer(server, { 'GET /api/collection-rounds': [aRound({ state: 'upcoming' })] });
    await openPage('/imports?year=2025');
    expect(await screen.findByText(/现在还不能报送/)).toBeDefined();
    expect(screen.queryByLabelText('选择文件或压缩包')).toBeNull();
  });

  it('teaches what to do where there has been no batch', async () => {
    pretendServer(server, { 'GET /api/batch-imports': { items: [], total: 0 } });
    await openPage('/imports');
    expect(await screen.findByText(/^还没有批量导入/)).toBeDefined();
  });

  it('are closed to others', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('administrator') });
    await openPage('/imports');
    expect(window.location.pathname).not.toContain('imports');
  });
});

describe('one batch', () => {
  it('tells what became of each file, why, and where its report is', async () => {
    pretendServer(server);
    await openPage(`/imports/${BATCH}`);
    expect(await screen.findByText('2 项不符')).toBeDefined();
    expect(screen.getByText('没有在文件里找到年度报告的三张统计表。')).toBeDefined();
    expect(screen.getByRole('link', { name: '示例市教育局' }).getAttribute('href')).toContain('/review/');
    expect(screen.getByRole('progressbar', { name: '读取进度' }).getAttribute('aria-valuenow')).toBe('3');
    expect(screen.getByText('下载结果（Excel）').closest('a')?.getAttribute('href')).toContain(
      `/api/batch-imports/${BATCH}/result?agencyAtWork=`,
    );
  });

  it('opens the report that is in the way of a file', async () => {
    pretendServer(server);
    await openPage(`/imports/${BATCH}`);
    const link = await screen.findByRole('link', { name: '示例市公安局' });
    expect(link.getAttribute('href')).toBe(`/review/${HANDED_IN}/2025`);
  });

  it('narrows the files to an outcome, and keeps it in the address', async () => {
    const { asked } = pretendServer(server);
    await openPage(`/imports/${BATCH}`);
    await userEvent.click(await screen.findByRole('button', { name: /^未导入/ }));
    await waitFor(() => expect(asked.some(({ query }) => query['state'] === 'refused')).toBe(true));
    expect(window.location.search).toContain('state=refused');
  });

  it('offers the agencies with the nearest names, and sends the choice', async () => {
    const { asked } = pretendServer(server, {
      [`POST ${decision}`]: anItem({ state: 'waiting', version: null }),
    });
    await openPage(`/imports/${BATCH}`);
    await userEvent.click(await screen.findByRole('button', { name: '是示例市财政局' }));
    expect(asked.find(({ path }) => path === decision)?.body).toEqual({
      action: 'assign',
      agencyId: OFFERED,
    });
  });

  it('says it when somebody else has decided meanwhile', async () => {
    pretendServer(server, { [`POST ${decision}`]: refused(409, 'NOTHING_TO_DECIDE', '别人刚刚处理过。') });
    await openPage(`/imports/${BATCH}`);
    const [skip] = await screen.findAllByText('跳过');
    if (skip) await userEvent.click(skip);
    expect(await screen.findByText('别人刚刚处理过。')).toBeDefined();
  });

  it('lets a supervisor decide about all files of one sort at once, after confirming how many they are', async () => {
    const { asked } = pretendServer(server, {
      [`GET /api/batch-imports/${BATCH}`]: aBatch({ needsDecision: 12 }, conflicts({ HAS_VERSION: 12 })),
      [`POST ${decisions}`]: aBatch({ waiting: 12 }, { state: 'running' }),
    });
    await openPage(`/imports/${BATCH}`);
    expect(await screen.findByText(/^12 个文件的机关在导入前已有版本/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '全部作为新版本' }));
    expect(asked.some(({ path }) => path === decisions)).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: '导入这 12 个' }));
    expect(asked.find(({ path }) => path === decisions)?.body).toEqual({
      conflict: 'HAS_VERSION',
      action: 'take',
      files: 12,
    });
  });

  it('files of unknown agencies can be left out at once, but are taken one by one', async () => {
    const { asked } = pretendServer(server, {
      [`GET /api/batch-imports/${BATCH}`]: aBatch({ needsDecision: 40 }, conflicts({ AGENCY_UNKNOWN: 40 })),
      [`POST ${decisions}`]: aBatch({ skipped: 40 }),
    });
    await openPage(`/imports/${BATCH}`);
    expect(await screen.findByText(/^40 个文件写的机关/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '全部作为新版本' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '全部跳过' }));
    await userEvent.click(await screen.findByRole('button', { name: '跳过这 40 个' }));
    expect(asked.find(({ path }) => path === decisions)?.body).toEqual({
      conflict: 'AGENCY_UNKNOWN',
      action: 'skip',
      files: 40,
    });
  });

  it('a single file in conflict is decided about in its own line', async () => {
    pretendServer(server, {
      [`GET /api/batch-imports/${BATCH}`]: aBatch({ needsDecision: 1 }, conflicts({ HAS_VERSION: 1 })),
    });
    await openPage(`/imports/${BATCH}`);
    expect(await screen.findByRole('button', { name: '是示例市财政局' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '全部作为新版本' })).toBeNull();
  });

  it('can be cancelled as long as something is to be read, and not after', async () => {
    pretendServer(server, {
      [`GET /api/batch-imports/${BATCH}`]: aBatch({ waiting: 2, withFindings: 1 }, { state: 'running' }),
    });
    await openPage(`/imports/${BATCH}`);
    expect(await screen.findByRole('button', { name: '取消导入' })).toBeDefined();
  });
});
