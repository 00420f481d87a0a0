import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerUploads } from '../testing/answer-uploads.ts';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { aLoad, aPastYear, LOAD } from './testing/sample-load.ts';

const server = {
  'GET /api/session': sessionAs('supervisor'),
  'GET /api/collection-rounds': [],
  'GET /api/past-years': [
    aPastYear({ year: 2025, isPast: false, round: 'open', counted: 1 }),
    aPastYear({ year: 2024, round: 'closed', counted: 6, countedBroughtIn: 2 }),
    aPastYear({ pending: 3 }),
  ],
  'GET /api/past-year-loads': { items: [aLoad()], total: 1 },
  [`GET /api/past-year-loads/${LOAD}`]: aLoad({ state: 'checking', digest: null, total: 4, done: 1 }),
};
const rowOf = async (year: number): Promise<HTMLElement> => {
  const row = (await screen.findByRole('link', { name: `${year} 年度` })).closest('tr');
  if (!row) throw new Error(`${year} is in no row`);
  return row;
};
const choose = (name: string): void => {
  const file = new File(['x'], name);
  fireEvent.change(screen.getByLabelText('上传填好的 2022 年度工作簿'), { target: { files: [file] } });
};

describe('历年数据', () => {
  it('says what to do where nothing was brought in yet', async () => {
    pretendServer(server, {
      'GET /api/past-years': [],
      'GET /api/past-year-loads': { items: [], total: 0 },
    });
    await openPage('/past-years');
    expect(await screen.findByText(/^还没有补录。在上面选一个年度，导出工作簿填好后上传/)).toBeDefined();
    expect(screen.getByText('还没有结束的报告年度。')).toBeDefined();
  });

  it('offers, of a year without a round, its workbook, the way in of files, and what waits to be confirmed', async () => {
    pretendServer(server);
    await openPage('/past-years');
    const line = await rowOf(2022);
    const row = within(line);
    expect(row.getByText('未开展填报')).toBeDefined();
    expect(line.textContent).toMatch(/0 ?\/ ?7/);
    expect(row.getByText('3 份待确认')).toBeDefined();
    expect(row.getByText('导出工作簿').closest('a')?.getAttribute('href')).toContain(
      '/api/past-years/2022/workbook?agencyAtWork=',
    );
    expect(row.getByText('导入年报文件').closest('a')?.getAttribute('href')).toBe('/imports?year=2022');
    expect(row.getByRole('button', { name: '核对并确认 3 份' })).toBeDefined();
  });

  it('says of a year whose round is closed how many count, and how many of them were brought in', async () => {
    pretendServer(server);
    await openPage('/past-years');
    const line = await rowOf(2024);
    const row = within(line);
    expect(row.getByText('填报已关闭')).toBeDefined();
    expect(line.textContent).toMatch(/6 ?\/ ?7/);
    expect(row.getByText('上级补录 2 份')).toBeDefined();
    expect(row.getByText('导出工作簿')).toBeDefined();
    expect(row.queryByText(/^核对并确认/)).toBeNull();
  });

  it('leaves a year that is collected to its agencies', async () => {
    pretendServer(server);
    await openPage('/past-years');
    const row = within(await rowOf(2025));
    expect(row.getByText('各单位自己填报，关闭后可以补录。')).toBeDefined();
    expect(row.queryByText('导出工作簿')).toBeNull();
  });

  it('lists what was brought in, and leads to it', async () => {
    pretendServer(server);
    await openPage('/past-years');
    const link = await screen.findByRole('link', { name: '2026-06-10 09:00' });
    expect(link.getAttribute('href')).toBe(`/past-years/${LOAD}`);
    expect(screen.getByText(/新补录 2/)).toBeDefined();
  });

  it('sends a workbook for its year, and goes on to what it would do', async () => {
    pretendServer(server);
    const sent = answerUploads({ status: 201, body: aLoad({ state: 'checking', digest: null }) });
    await openPage('/past-years');
    await rowOf(2022);
    choose('2022.xlsx');
    expect(await screen.findByText(/^正在核对，已核对 1 \/ 4 份/)).toBeDefined();
    expect(window.location.pathname).toBe(`/past-years/${LOAD}`);
    expect(sent.addresses).toEqual(['/api/past-years/2022/workbook-loads']);
    expect(sent[0]?.get('file')).toMatchObject({ name: '2022.xlsx' });
  });

  it('says why a workbook was not taken, beside its year', async () => {
    pretendServer(server);
    answerUploads(refused(413, 'FILE_TOO_LARGE', '文件超过 20 MB。'));
    await openPage('/past-years');
    await rowOf(2022);
    choose('太大.xlsx');
    expect((await within(await rowOf(2022)).findByRole('alert')).textContent).toBe('文件超过 20 MB。');
    expect(window.location.pathname).toBe('/past-years');
  });

  it('gathers what came in from files, and says it where somebody else was quicker', async () => {
    const { asked } = pretendServer(server, {
      'POST /api/past-years/2022/file-loads': refused(
        409,
        'NOTHING_PENDING',
        '2022 年度没有待确认的补录文件。',
      ),
    });
    await openPage('/past-years');
    await userEvent.click(await screen.findByRole('button', { name: '核对并确认 3 份' }));
    expect((await screen.findByRole('alert')).textContent).toBe('2022 年度没有待确认的补录文件。');
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is closed to those who bring in nothing', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('administrator') });
    await openPage('/past-years');
    expect(window.location.pathname).not.toContain('past-years');
  });
});
