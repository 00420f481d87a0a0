import type { SystemState } from '@zhaojian/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer } from '../testing/pretend-server.ts';

const GB = 1024 ** 3;
const account = '00000000-0000-4000-8000-0000000000bb';
const state: SystemState = {
  spaces: [{ of: 'data', totalBytes: 100 * GB, freeBytes: 40 * GB, leastBytes: GB }],
  isLow: false,
  databaseBytes: 2 * GB,
  refused: { files: 3, bytes: 6 * 1024 ** 2 },
  refusedFileDays: 30,
  senders: [
    {
      accountId: account,
      accountName: '王强（示例）',
      agencyName: '示例市教育局',
      files: 3,
      bytes: 6 * 1024 ** 2,
      clearsAt: '2026-03-01T02:00:00.000Z',
    },
  ],
  cleared: { files: 2, bytes: 2048, at: '2026-02-01T02:00:00.000Z' },
  measured: { originals: { files: 12, bytes: GB }, renderings: { files: 10, bytes: 1024 } },
  damaged: [],
  givenUpJobs: [],
  record: { links: 12345, waiting: 2, verified: null },
  sampleArea: 'none',
};
const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [],
  'GET /api/system-state': state,
};

describe('系统状态', () => {
  it('tells what room there is and what takes it, with an entry in the menu', async () => {
    pretendServer(server);
    await openPage('/system');
    expect(await screen.findByText('剩余 40.0 GB')).toBeDefined();
    expect(screen.getByText('2026-02-01 10:00，清理 2.0 KB，2 个')).toBeDefined();
    expect(screen.getByText('没有发现损坏的原件。')).toBeDefined();
    expect(screen.getByRole('link', { name: /系统状态/ })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what a full disk means and what to do, and which originals are damaged', async () => {
    const full = {
      ...state,
      isLow: true,
      damaged: [
        {
          sha256: 'ab12',
          damage: 'missing',
          foundAt: '2026-02-01T02:00:00.000Z',
          subject: '示例市教育局 2025 年度报告 第 3 版',
        },
      ],
    };
    pretendServer(server, { 'GET /api/system-state': full });
    await openPage('/system');
    expect((await screen.findByRole('alert')).textContent).toMatch(/磁盘空间不足.*不必重新启动/);
    expect(screen.getByRole('cell', { name: '缺失' })).toBeDefined();
  });

  it('clears the refused files of an account once asked again', async () => {
    const { asked } = pretendServer(server, { 'POST /api/system-state/clearing': { ...state, senders: [] } });
    await openPage('/system');
    await userEvent.click(await screen.findByRole('button', { name: '清除 王强（示例） 未采用的文件' }));
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: /^清\s?除$/ }));
    expect(await screen.findByText('已清理 2 个文件，2.0 KB。')).toBeDefined();
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ accountId: account });
  });

  it('tells which jobs gave up and why, and lets one be tried again', async () => {
    const job = {
      id: '00000000-0000-4000-8000-0000000000cc',
      name: '清理不再需要的文件',
      askedBy: null,
      addedAt: '2026-02-01T02:00:00.000Z',
      gaveUpAt: '2026-02-01T03:00:00.000Z',
      tries: 3,
      error: '磁盘空间不足，写不进去。',
    };
    const { asked } = pretendServer(server, {
      'GET /api/system-state': { ...state, givenUpJobs: [job] },
      [`POST /api/system-state/jobs/${job.id}/retry`]: state,
    });
    await openPage('/system');
    expect((await screen.findByRole('cell', { name: /磁盘空间不足/ })).textContent).toContain('已尝试 3 次');
    await userEvent.click(screen.getByRole('button', { name: '重试 清理不再需要的文件' }));
    expect(await screen.findByText(/后台任务都正常/)).toBeDefined();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('tells how many entries of the record are chained, and what was found wrong', async () => {
    const head = { position: 12000, hash: 'ab'.repeat(32) };
    const sound = { at: '2026-02-01T02:00:00.000Z', links: 12000, waiting: 0, head, broken: 0, first: null };
    pretendServer(server, {
      'GET /api/system-state': { ...state, record: { ...state.record, verified: sound } },
    });
    await openPage('/system');
    expect(await screen.findByText('12,345 条')).toBeDefined();
    expect(screen.getByText('2026-02-01 10:00，12,000 条')).toBeDefined();
    expect(screen.getByText(`12000:${head.hash}`)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says which entry of the record somebody altered', async () => {
    const first = { kind: 'changed', position: 7, entryId: '9', entry: '2026-01-28 11:05:00 李敏 登录' };
    const found = { at: '2026-02-01T02:00:00.000Z', links: 12, waiting: 0, head: null, broken: 2, first };
    pretendServer(server, {
      'GET /api/system-state': { ...state, record: { ...state.record, verified: found } },
    });
    await openPage('/system');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /发现 2 处不符，第一处：记录的内容被改动（第 7 环，记录 9）.*李敏 登录/,
    );
  });

  it('is closed to administrators of a part of the area', async () => {
    pretendServer(server, {
      'GET /api/session': { ...sessionAs('administrator'), managesSystem: false },
      'GET /api/agencies': { agency: null, path: [], children: [] },
    });
    await openPage('/system');
    expect(screen.queryByRole('link', { name: /系统状态/ })).toBeNull();
    expect(window.location.pathname).toBe('/agencies');
  });
});
