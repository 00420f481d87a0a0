import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type GroupRobots, ROUTES } from '@zhaojian/contract';
import type { DataSourceOptions } from 'typeorm';
import { GroupNotices } from '../group-robots/group-notices.service.ts';
import { TestRobotServer } from '../group-robots/testing/test-robot-server.ts';
import { ScheduledReminders } from '../reminders/scheduled-reminders.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { aLetter } from '../testing/test-letters.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { Sending } from './sending.service.ts';

const year = 2025;
const learnTypeScript = pathToFileURL(
  createRequire(__filename).resolve('@zhaojian/report-reader/run-typescript'),
).href;
const everything = [
  'roundOpened',
  'dueSoon',
  'overdue',
  'reportSubmitted',
  'reportReturned',
  'reportAccepted',
];

describe('what groups are told about their area', () => {
  let app: TestApp;
  let area: TestArea;
  let robot: TestRobotServer;
  let supervisor: TestClient;
  beforeAll(async () => {
    robot = await TestRobotServer.start();
    app = await createTestApp({ robotAddresses: [robot.origin] });
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-28T09:00');
    await app.database.query('DELETE FROM group_robot');
    const { port } = robot;
    await robot.close();
    robot = await TestRobotServer.start(port);
    supervisor = await signedIn(app, 'supervisor', area.district);
    await add();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await robot.close();
  });

  const add = async (more = {}, agencyId = area.district) => {
    const answer = await supervisor.post(ROUTES.groupRobots, {
      agencyId,
      name: '东示例区工作群',
      isOn: true,
      tells: everything,
      access: { kind: 'wecom', address: `${robot.origin}/send?key=abc`, secret: null },
      ...more,
    });
    expect(answer.statusCode).toBe(204);
  };
  let made = 0;
  const tell = (agencyIds = [area.bureau], occasion = `overdue:${++made}`) =>
    app.nest.get(GroupNotices).tell(app.database.manager, {
      kind: 'overdue',
      year,
      agencyIds,
      parts: { dueOn: '2026-01-26', days: 2 },
      occasion,
    });
  const sendAt = async (moment: string) => {
    standAt(app, moment);
    await app.nest.get(Sending).run(new AbortController().signal);
  };
  const states = () =>
    app.database.query<{ state: string; tries: number; problem: string | null }[]>(
      "SELECT state, tries, problem FROM outgoing_message WHERE way = 'robot' ORDER BY made_at, id",
    );

  it('is by the schedule: how many of the area have not reported, by name', async () => {
    standAt(app, '2026-01-23T09:00');
    await app.nest.get(ScheduledReminders).remind(new AbortController().signal);
    await app.nest.get(ScheduledReminders).remind(new AbortController().signal);
    await sendAt('2026-01-23T09:05');
    expect(robot.texts).toEqual([
      [
        '【政府信息公开年报汇总平台】东示例区人民政府政府信息公开工作年度报告',
        '· 2025 年度报告还有 3 天截止（1月26日）；截至1月23日 09:00，尚有 1 个单位没有提交：东示例区教育局。',
      ].join('\n'),
    ]);
  });

  it('is that reports were handed in, returned and accepted, without anybody’s words or name', async () => {
    const clerk = await signedIn(app, 'agency', area.bureau);
    await upload(clerk, area.bureau, year, reportFile('东示例区教育局', year));
    const report = { agencyId: area.bureau, year };
    await clerk.post(at(ROUTES.submit, report), { version: 1, explanations: [] });
    standAt(app, '2026-01-28T09:01');
    await supervisor.post(at(ROUTES.return, report), {
      version: 1,
      letter: aLetter('请王某 13900000000 补充'),
    });
    await sendAt('2026-01-28T09:05');
    expect(robot.texts).toHaveLength(1);
    expect(robot.texts[0]?.split('\n').slice(1)).toEqual([
      '· 2025 年度报告已提交：东示例区教育局。',
      '· 2025 年度报告被退回修改：东示例区教育局。',
    ]);
  });

  it('is only what its robot tells of, of its own area, while it is on', async () => {
    await app.database.query('DELETE FROM group_robot');
    await add({ tells: ['dueSoon'] });
    await add({ isOn: false });
    await tell();
    await app.database.query('DELETE FROM group_robot');
    await add();
    await tell([area.otherBureau]);
    await sendAt('2026-01-28T09:05');
    expect(robot.heard).toEqual([]);
  });

  it('is told once of one occasion', async () => {
    await tell([area.bureau], 'once');
    await tell([area.bureau, area.township], 'once');
    await sendAt('2026-01-28T09:05');
    expect(robot.texts.join()).toContain('尚有 1 个单位');
  });

  it('is one message for some minutes, and never more than one waiting, so that a robot is not called too often', async () => {
    robot.answer = async () => ({ body: { errcode: 45009, errmsg: 'api freq out of limit' } });
    await tell();
    await sendAt('2026-01-28T09:02');
    expect(await states()).toEqual([
      { state: 'waiting', tries: 1, problem: expect.stringContaining('发得太频繁') },
    ]);
    for (let each = 0; each < 30; each++) await tell([area.bureau, area.township]);
    robot.answer = async () => ({ body: { errcode: 0, errmsg: 'ok' } });
    await sendAt('2026-01-28T09:05');
    expect(await states()).toEqual([{ state: 'sent', tries: 2, problem: null }]);
    expect(robot.heard).toHaveLength(2);
    expect(robot.texts[1]).toContain('尚有 2 个单位没有提交');
  });

  it('that a robot refuses is tried again and given up after eight tries, and keeps back no other robot', async () => {
    robot.answer = async ({ address }) =>
      address.searchParams.get('key') === 'abc'
        ? { body: { errcode: 93000, errmsg: 'invalid webhook url' } }
        : { body: { errcode: 0 } };
    await add({ access: { kind: 'wecom', address: `${robot.origin}/send?key=other`, secret: null } });
    await tell();
    for (const moment of ['09:02', '09:04', '09:08', '09:16', '09:32', '10:04', '11:08', '13:16', '20:00'])
      await sendAt(`2026-01-28T${moment}`);
    expect((await states()).map(({ state, tries }) => [state, tries]).toSorted()).toEqual([
      ['failed', 8],
      ['sent', 1],
    ]);
    const { items } = (await supervisor.get(ROUTES.groupRobots)).json<GroupRobots>();
    expect(items.map(({ lately }) => [lately.sent, lately.failed]).toSorted()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(items.find(({ lately }) => lately.failed === 1)?.lately.lastProblem).toContain('93000');
  });

  it('that is new goes by itself once the one that waits has had half of its tries, and is not given up with it', async () => {
    robot.answer = async () => ({ body: { errcode: 93000, errmsg: 'invalid webhook url' } });
    await tell();
    for (const moment of ['09:02', '09:04', '09:08', '09:16']) await sendAt(`2026-01-28T${moment}`);
    expect(await states()).toMatchObject([{ state: 'waiting', tries: 4 }]);
    await tell([area.bureau, area.township]);
    for (const moment of ['09:32', '10:04', '11:08', '13:16']) await sendAt(`2026-01-28T${moment}`);
    expect((await states()).map(({ state, tries }) => [state, tries])).toEqual([
      ['failed', 8],
      ['waiting', 4],
    ]);
    robot.answer = async () => ({ body: { errcode: 0 } });
    await sendAt('2026-01-28T20:00');
    expect(robot.texts.at(-1)).toContain('尚有 2 个单位没有提交');
    expect((await states()).map(({ state }) => state)).toEqual(['failed', 'sent']);
  });

  it('that is new is not given up with one that is two days old', async () => {
    robot.answer = async () => ({ body: { errcode: 93000, errmsg: 'invalid webhook url' } });
    await tell();
    await sendAt('2026-01-28T09:02');
    standAt(app, '2026-01-31T09:00');
    await tell([area.bureau, area.township]);
    robot.answer = async () => ({ body: { errcode: 0 } });
    await sendAt('2026-01-31T09:05');
    expect((await states()).map(({ state }) => state)).toEqual(['failed', 'sent']);
    expect(robot.texts.at(-1)).toContain('尚有 2 个单位没有提交');
  });

  it('that broke off half way may have come, and is not sent again', async () => {
    robot.answer = () => {
      robot.hangUp();
      return new Promise(() => undefined);
    };
    await tell();
    await sendAt('2026-01-28T09:02');
    await sendAt('2026-01-28T09:30');
    expect(robot.heard).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: 'uncertain', tries: 1 }]);
  });

  it('is sent once, however many programs are at it', async () => {
    await tell();
    standAt(app, '2026-01-28T09:05');
    await Promise.all([1, 2, 3].map(() => app.nest.get(Sending).run(new AbortController().signal)));
    expect(robot.heard).toHaveLength(1);
  });

  it('is not sent to an address that the operator no longer allows', async () => {
    await tell();
    const allowed = app.environment.robotAddresses.splice(0);
    await sendAt('2026-01-28T09:05');
    app.environment.robotAddresses.push(...allowed);
    expect(robot.heard).toEqual([]);
    expect(await states()).toMatchObject([{ problem: expect.stringContaining('ROBOT_ADDRESSES') }]);
  });

  it('that the robot has when the program is killed is not sent again, and says that it may be there', async () => {
    let came = (): void => undefined;
    const hasCome = new Promise<void>((resolve) => (came = resolve));
    robot.answer = () => {
      came();
      return new Promise(() => undefined);
    };
    jest.restoreAllMocks();
    await tell();
    await app.database.query("UPDATE group_notice SET at = now() - interval '5 minutes'");
    const { url } = app.database.options as DataSourceOptions & { url: string };
    const program: ChildProcess = fork(join(__dirname, 'testing/sending-program.ts'), {
      execArgv: ['--conditions=source', '--import', learnTypeScript],
      env: {
        ...process.env,
        DATABASE_URL: url,
        DATA_FOLDER: app.environment.dataFolder,
        ROBOT_ADDRESSES: robot.origin,
      },
    });
    await hasCome;
    program.kill('SIGKILL');
    await once(program, 'exit');
    while ((await states())[0]?.state !== 'uncertain')
      await app.nest.get(Sending).run(new AbortController().signal);
    expect(robot.heard).toHaveLength(1);
  });
});
