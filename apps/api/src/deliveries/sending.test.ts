import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MailSettingsNow, type NotificationKind, ROUTES, type ToldAgency } from '@zhaojian/contract';
import type { SMTPServerOptions } from 'smtp-server';
import type { DataSourceOptions } from 'typeorm';
import { TestMailServer } from '../mail/testing/test-mail-server.ts';
import { Notifications } from '../notifications/notifications.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { standAt } from '../testing/test-round.ts';
import { Sending } from './sending.service.ts';

const year = 2025;
const learnTypeScript = pathToFileURL(
  createRequire(__filename).resolve('@zhaojian/report-reader/run-typescript'),
).href;

describe('notifications by mail', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  let server: TestMailServer;
  let made = 0;
  let id: string;
  let name: string;
  let person: TestClient;
  let address: string;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-28T09:00');
    await app.database.query('DELETE FROM delivery');
    await app.database.query('DELETE FROM outgoing_message');
    server = await TestMailServer.start();
    administrator = await signedIn(app, 'administrator', area.city);
    await set(server);
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    address = `person${made}@example.gov.cn`;
    person = await signedIn(app, 'agency', id);
    await mailTo(person, address);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await server.close();
  });
  afterAll(() => app.close());

  const set = async (by: TestMailServer, changes = {}) => {
    const { settings: seen } = (await administrator.get(ROUTES.mailSettings)).json<{ settings: unknown }>();
    const answer = await administrator.put(ROUTES.mailSettings, { seen, settings: by.settings(changes) });
    expect(answer.statusCode).toBe(200);
  };
  const mailTo = (who: TestClient, email: string | null) =>
    administrator.patch(at(ROUTES.account, { id: who.accountId }), { email });
  const tell = (kind: NotificationKind = 'overdue', occasion = `${kind}:${made}`, agencyIds = [id]) =>
    app.database.transaction((manager) =>
      app.nest.get(Notifications).tell(manager, {
        kind,
        year,
        agencyIds,
        parts: { dueOn: '2026-01-26', days: 2, words: '王某 13900000000', sender: '李敏' },
        occasion,
      }),
    );
  const sendAt = async (moment: string) => {
    standAt(app, moment);
    await app.nest.get(Sending).run(new AbortController().signal);
  };
  const states = () =>
    app.database.query<{ state: string; tries: number; problem: string | null }[]>(
      'SELECT state, tries, problem FROM outgoing_message ORDER BY made_at, id',
    );

  it('is one mail for all notifications of a person within some minutes, without what anybody wrote', async () => {
    await tell();
    standAt(app, '2026-01-28T09:01');
    await tell('reportReturned');
    await sendAt('2026-01-28T09:01');
    expect(server.received).toEqual([]);
    await sendAt('2026-01-28T09:02');
    await sendAt('2026-01-28T09:10');
    expect(server.received).toHaveLength(1);
    const [{ to, subject, text } = { to: [], subject: '', text: '' }] = server.received;
    expect(to).toEqual([address]);
    expect(subject).toBe('【政府信息公开年报汇总平台】2 条新消息');
    expect(text).toContain(`· ${name}的 2025 年度报告应于 1月26日前提交，已逾期 2 天，请尽快提交。`);
    expect(text).toContain('被主管部门退回');
    expect(text).toContain('https://nianbao.example.gov.cn/notifications');
    expect(text).not.toMatch(/王某|13900000000|李敏/);
    expect(await states()).toEqual([{ state: 'sent', tries: 1, problem: null }]);
  });

  it('names the agency in its subject where it is about one thing', async () => {
    await tell();
    await sendAt('2026-01-28T09:02');
    expect(server.received[0]?.subject).toBe(`【政府信息公开年报汇总平台】逾期未交：${name} 2025 年度`);
  });

  it('goes to nobody without an address, and of nothing that was told while no mails were sent', async () => {
    await mailTo(person, null);
    await tell();
    await mailTo(person, address);
    await set(server, { isOn: false });
    await tell('roundOpened');
    await set(server);
    await sendAt('2026-01-28T09:05');
    expect(server.received).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('is not there where the event did not happen', async () => {
    await expect(
      app.database.transaction(async (manager) => {
        await app.nest.get(Notifications).tell(manager, {
          kind: 'overdue',
          year,
          agencyIds: [id],
          parts: {},
          occasion: 'refused',
        });
        throw new Error('the step was refused');
      }),
    ).rejects.toThrow('the step was refused');
    await sendAt('2026-01-28T09:05');
    expect(server.received).toEqual([]);
  });

  it('no longer goes to somebody whose account was disabled, or who lost the agency, meanwhile', async () => {
    await tell();
    await administrator.patch(at(ROUTES.account, { id: person.accountId }), { disabled: true });
    await sendAt('2026-01-28T09:05');
    expect(server.received).toEqual([]);
    expect(await states()).toMatchObject([{ state: 'failed', problem: expect.stringContaining('已停用') }]);
  });

  const answering = async (options: SMTPServerOptions) => {
    await server.close();
    server = await TestMailServer.start(options);
    await set(server);
  };
  const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
  const colleagues = async (count: number) => {
    for (let each = 0; each < count; each++)
      await mailTo(await signedIn(app, 'agency', id), `colleague${each}@example.gov.cn`);
  };

  it('that a receiver cannot take yet is tried again after pauses that grow, with the reason in words, and given up after eight tries', async () => {
    await answering({ onRcptTo: (_to, _session, done) => done(refusal(451, 'greylisted')) });
    await tell();
    await sendAt('2026-01-28T09:02');
    expect(await states()).toEqual([
      { state: 'waiting', tries: 1, problem: expect.stringContaining('greylisted') },
    ]);
    await sendAt('2026-01-28T09:03');
    expect(await states()).toMatchObject([{ tries: 1 }]);
    for (const moment of ['09:04', '09:08', '09:16', '09:32', '10:04', '11:08', '13:16'])
      await sendAt(`2026-01-28T${moment}`);
    expect(await states()).toMatchObject([{ state: 'failed', tries: 8 }]);
    await answering({});
    await sendAt('2026-01-28T20:00');
    expect(server.received).toEqual([]);
  });

  it('waits for a server that is away, without a try, asking at least every hour, and is given up after two days', async () => {
    await tell();
    await server.close();
    const nextAt = async () =>
      (await app.database.query<{ at: Date }[]>('SELECT next_at AS at FROM outgoing_message'))[0]?.at;
    for (const [moment, next] of [
      ['28T09:02', '28T09:04'],
      ['28T09:04', '28T09:06'],
      ['28T09:06', '28T09:10'],
      ['28T09:10', '28T09:18'],
      ['28T20:00', '28T21:00'],
      ['29T20:00', '29T21:00'],
    ]) {
      await sendAt(`2026-01-${moment}`);
      expect(await nextAt()).toEqual(new Date(`2026-01-${next}:00+08:00`));
      expect(await states()).toEqual([
        { state: 'waiting', tries: 0, problem: expect.stringMatching(/^邮件服务器有问题：.*拒绝连接/) },
      ]);
    }
    await sendAt('2026-01-30T09:03');
    expect(await states()).toMatchObject([{ state: 'failed', problem: expect.stringContaining('超过两天') }]);
  });

  it('goes by a new line where the server ends one that has had some', async () => {
    const had = new Map<string, number>();
    await answering({
      onMailFrom: (_from, session, done) => {
        const mails = (had.get(session.id) ?? 0) + 1;
        had.set(session.id, mails);
        done(mails > 1 ? refusal(421, 'too many messages in this session') : null);
      },
    });
    await colleagues(2);
    await tell();
    await sendAt('2026-01-28T09:05');
    expect(server.received).toHaveLength(3);
    expect(await states()).toEqual([1, 2, 3].map(() => ({ state: 'sent', tries: 1, problem: null })));
  });

  it('goes by a new line where the server has hung up after one', async () => {
    server.onMail = async () => void setImmediate(() => server.hangUp());
    await colleagues(2);
    await tell();
    await sendAt('2026-01-28T09:05');
    expect(server.received).toHaveLength(3);
    expect(await states()).toEqual([1, 2, 3].map(() => ({ state: 'sent', tries: 1, problem: null })));
  });

  it('at which a server refuses all counts as a try of that one alone, and the next begins with another', async () => {
    await answering({ onMailFrom: (_from, _session, done) => done(refusal(553, 'not owned')) });
    await colleagues(1);
    await tell();
    await sendAt('2026-01-28T09:02');
    expect((await states()).map(({ tries }) => tries).toSorted()).toEqual([0, 1]);
    await sendAt('2026-01-28T09:04');
    expect((await states()).map(({ state, tries }) => [state, tries])).toEqual([
      ['waiting', 1],
      ['waiting', 1],
    ]);
  });

  it('over which the line breaks keeps back the others, untried', async () => {
    server.onMail = () => {
      server.hangUp();
      return new Promise(() => undefined);
    };
    await colleagues(1);
    await tell();
    await sendAt('2026-01-28T09:02');
    expect((await states()).map(({ state, tries }) => [state, tries]).toSorted()).toEqual([
      ['uncertain', 1],
      ['waiting', 0],
    ]);
  });

  it('arrives once the server is there again', async () => {
    await tell();
    await server.close();
    await sendAt('2026-01-28T09:02');
    server = await TestMailServer.start();
    await set(server);
    await sendAt('2026-01-28T09:05');
    expect(server.received).toHaveLength(1);
    expect(await states()).toEqual([{ state: 'sent', tries: 1, problem: null }]);
  });

  it('tells supervisors why it was not sent, without the server, and those who look after the server everything', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.district);
    const told = async () => {
      const answer = await supervisor.get(at(ROUTES.toldAgency, { agencyId: id, year }));
      return answer.json<ToldAgency>().occasions.map(({ people }) => people[0]?.ways[0]?.problem);
    };
    const lastProblem = async () =>
      (await administrator.get(ROUTES.mailSettings)).json<MailSettingsNow>().lately.lastProblem;
    await tell();
    const { port } = server;
    await server.close();
    await sendAt('2026-01-28T09:02');
    expect(await told()).toEqual(['邮件服务器有问题，请联系系统管理员。']);
    expect(await lastProblem()).toContain(`127.0.0.1 的 ${port} 端口拒绝连接`);
    server = await TestMailServer.start({
      onRcptTo: (_to, _session, done) => done(refusal(550, 'no such user at mx1.internal')),
    });
    await set(server);
    await sendAt('2026-01-28T09:04');
    expect(await told()).toEqual(['收件地址被拒收：请核对账号的邮箱地址。']);
    expect(await lastProblem()).toContain('mx1.internal');
  });

  it('that is refused for one does not keep back the others', async () => {
    await server.close();
    server = await TestMailServer.start({
      onRcptTo: ({ address: to }, _, done) =>
        done(to === address ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
    });
    await set(server);
    const colleague = await signedIn(app, 'agency', id);
    await mailTo(colleague, 'colleague@example.gov.cn');
    await tell();
    await sendAt('2026-01-28T09:05');
    expect(server.received.map(({ to }) => to)).toEqual([['colleague@example.gov.cn']]);
    expect((await states()).map(({ state }) => state).toSorted()).toEqual(['failed', 'sent']);
  });

  it('is sent once, however many programs are at it', async () => {
    await tell();
    standAt(app, '2026-01-28T09:05');
    await Promise.all([1, 2, 3].map(() => app.nest.get(Sending).run(new AbortController().signal)));
    expect(server.received).toHaveLength(1);
  });

  describe('where the program is killed', () => {
    let program: ChildProcess;
    /** As a program of its own, in its own present. */
    const start = () => {
      const { url } = app.database.options as DataSourceOptions & { url: string };
      program = fork(join(__dirname, 'testing/sending-program.ts'), {
        execArgv: ['--conditions=source', '--import', learnTypeScript],
        env: { ...process.env, DATABASE_URL: url },
      });
    };
    /** The program's clock is the machine's. */
    const tellNow = async () => {
      jest.restoreAllMocks();
      await tell();
      await app.database.query(
        "UPDATE notification SET at = now() - interval '5 minutes' WHERE agency_id = $1",
        [id],
      );
    };
    const kill = async () => {
      program.kill('SIGKILL');
      await once(program, 'exit');
    };

    it('before the server takes the mail, is sent by the next', async () => {
      let asked = (): void => undefined;
      const isAsked = new Promise<void>((resolve) => (asked = resolve));
      let holds = true;
      await server.close();
      server = await TestMailServer.start({
        onRcptTo: (_to, _session, done) => {
          asked();
          if (!holds) done();
        },
      });
      await set(server);
      await tellNow();
      start();
      await isAsked;
      await kill();
      holds = false;
      expect(await states()).toMatchObject([{ state: 'waiting' }]);
      await sendUntilLetGo('sent');
      expect(server.received).toHaveLength(1);
    });

    it('after the server has it, is not sent again, and says that it may be there', async () => {
      let came = (): void => undefined;
      const hasCome = new Promise<void>((resolve) => (came = resolve));
      server.onMail = () => {
        came();
        return new Promise(() => undefined);
      };
      await tellNow();
      start();
      await hasCome;
      await kill();
      await sendUntilLetGo('uncertain');
      expect(server.received).toHaveLength(1);
      expect(await states()).toMatchObject([
        { state: 'uncertain', problem: expect.stringContaining('可能已经收到') },
      ]);
    });

    /** The database notices the death of a program a moment later. */
    const sendUntilLetGo = async (state: string) => {
      jest.restoreAllMocks();
      while ((await states())[0]?.state !== state)
        await app.nest.get(Sending).run(new AbortController().signal);
    };
  });
});
