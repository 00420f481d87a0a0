import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { type Asked, pretendServer, refused } from '../testing/pretend-server.ts';

const state = (sampleArea: string) => ({
  spaces: [],
  isLow: false,
  databaseBytes: 1,
  refused: { files: 0, bytes: 0 },
  refusedFileDays: 30,
  senders: [],
  cleared: null,
  measured: null,
  damaged: [],
  givenUpJobs: [],
  record: { links: 1, waiting: 0, verified: null },
  sampleArea,
});
const server = (sampleArea = 'canBeLeft') => ({
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [],
  'GET /api/system-state': state(sampleArea),
});
const OWN = 'Nianbao-2026';

async function paste(label: string, text: string): Promise<void> {
  await userEvent.clear(await screen.findByLabelText(label));
  await userEvent.paste(text);
}
async function fillIn(password = OWN) {
  await paste('正式平台的密码', password);
  await paste('再输一次正式平台的密码', password);
  await paste('您在示例区的密码', 'shili-nianbao');
  await userEvent.keyboard('{Enter}');
}
const sent = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST');

describe('离开示例区', () => {
  it('says what happens, asks for the first administrator, and waits for the empty platform', async () => {
    let isStopped = false;
    const { asked } = pretendServer(server(), {
      'POST /api/sample-area/leaving': () => {
        isStopped = true;
        return { status: 204, body: null };
      },
      'GET /api/session': () =>
        isStopped ? refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时不可用。') : sessionAs('administrator'),
    });
    await openPage('/system/leave-sample-area');
    expect(await screen.findByText(/示例数据原样留在服务器上/u)).toBeDefined();
    await fillIn();
    expect(await screen.findByRole('heading', { name: '正在启动空的平台' })).toBeDefined();
    expect(sent(asked).map(({ body }) => body)).toEqual([
      { currentPassword: 'shili-nianbao', username: 'admin', newPassword: OWN },
    ]);
    expect(await screen.findByText('正在建立空的数据库并启动…', {}, { timeout: 5_000 })).toBeDefined();
  });

  it('says so where the empty platform could not be started and the sample area is back', async () => {
    let looks = 0;
    pretendServer(server(), {
      'POST /api/sample-area/leaving': { status: 204, body: null },
      'GET /api/session': () =>
        (looks += 1) === 2
          ? refused(503, 'DATABASE_UNAVAILABLE', '数据库暂时不可用。')
          : sessionAs('administrator'),
    });
    await openPage('/system/leave-sample-area');
    await fillIn();
    expect(await screen.findByText(/现在仍是示例区，什么都没有改变/u, {}, { timeout: 10_000 })).toBeDefined();
  });

  it('is sent with a password by the rules only, and stays where the present one is wrong', async () => {
    const { asked } = pretendServer(server(), {
      'POST /api/sample-area/leaving': refused(
        403,
        'WRONG_CURRENT_PASSWORD',
        '现在的密码不正确，请重新填写。',
      ),
    });
    await openPage('/system/leave-sample-area');
    await fillIn('admin-2026');
    expect(await screen.findAllByText(/还差：.*不含用户名/u)).not.toEqual([]);
    expect(sent(asked)).toEqual([]);
    for (const label of ['正式平台的密码', '再输一次正式平台的密码']) await paste(label, OWN);
    await userEvent.click(screen.getByRole('button', { name: '离开示例区，启动空的平台' }));
    await waitFor(() => expect(sent(asked)).toHaveLength(1));
    expect(await screen.findByText('现在的密码不正确，请重新填写。')).toBeDefined();
  });

  it('says what to do where the sample is on a database server', async () => {
    pretendServer(server('onServer'));
    await openPage('/system/leave-sample-area');
    expect((await screen.findByText(/DATABASE_URL/u)).textContent).toContain('SAMPLE_AREA=off');
    expect(screen.queryByLabelText('正式平台的密码')).toBeNull();
  });
});
