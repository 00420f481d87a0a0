import { ROUTES, type Undelivered } from '@zhaojian/contract';
import { Sending } from '../deliveries/sending.service.ts';
import { GroupNotices } from '../group-robots/group-notices.service.ts';
import { TestRobotServer } from '../group-robots/testing/test-robot-server.ts';
import { TestMailServer } from '../mail/testing/test-mail-server.ts';
import { Notifications } from '../notifications/notifications.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;

describe('whom of an area nothing reached outside the platform', () => {
  let app: TestApp;
  let area: TestArea;
  let mails: TestMailServer;
  let robot: TestRobotServer;
  let supervisor: TestClient;
  let told = 0;
  /** Whether the mail server, and the robot, take what they are sent. */
  let takes = false;
  beforeAll(async () => {
    robot = await TestRobotServer.start();
    robot.answer = async () => ({
      body: takes ? { errcode: 0 } : { errcode: 93000, errmsg: 'no such robot' },
    });
    const refused = Object.assign(new Error('no such user at mx1.internal'), { responseCode: 550 });
    mails = await TestMailServer.start({ onRcptTo: (_to, _session, done) => done(takes ? null : refused) });
    app = await createTestApp({ robotAddresses: [robot.origin] });
    area = await plantTestArea(app);
    await openTestRound(app, year);
    standAt(app, '2026-01-28T09:00');
    supervisor = await signedIn(app, 'supervisor', area.district);
    const administrator = await signedIn(app, 'administrator', area.city);
    await administrator.put(ROUTES.mailSettings, { seen: null, settings: mails.settings() });
    const person = await signedIn(app, 'agency', area.bureau);
    await administrator.patch(at(ROUTES.account, { id: person.accountId }), { email: 'a@example.gov.cn' });
    await supervisor.post(ROUTES.groupRobots, {
      agencyId: area.district,
      name: '东示例区工作群',
      isOn: true,
      tells: ['overdue'],
      access: { kind: 'wecom', address: `${robot.origin}/send?key=abc`, secret: null },
    });
  });
  afterAll(async () => {
    await app.close();
    await mails.close();
    await robot.close();
  });

  const tellAt = async (moment: string) => {
    standAt(app, `2026-01-${moment}:00`);
    told += 1;
    const occasion = {
      kind: 'overdue',
      year,
      agencyIds: [area.bureau],
      occasion: `overdue:${told}`,
    } as const;
    const parts = { dueOn: '2026-01-26', days: 2 };
    await app.database.transaction(async (manager) => {
      await app.nest.get(Notifications).tell(manager, { ...occasion, parts });
      await app.nest.get(GroupNotices).tell(manager, { ...occasion, parts });
    });
    standAt(app, `2026-01-${moment}:05`);
    await app.nest.get(Sending).run(new AbortController().signal);
  };
  const undelivered = async (by = supervisor, of = year) =>
    (await by.get(`${ROUTES.undelivered}?year=${of}`)).json<Undelivered>().items;

  it('is said with the reason, without the words of the mail server', async () => {
    await tellAt('28T10');
    expect(await undelivered()).toEqual([
      {
        way: 'robot',
        receiver: '东示例区工作群',
        agencyId: area.district,
        agencyName: '东示例区人民政府',
        state: 'waiting',
        at: '2026-01-28T02:05:00.000Z',
        problem: expect.stringContaining('93000'),
      },
      {
        way: 'mail',
        receiver: '测试agency',
        agencyId: area.bureau,
        agencyName: '东示例区教育局',
        state: 'failed',
        at: '2026-01-28T02:05:00.000Z',
        problem: '收件地址被拒收：请核对账号的邮箱地址。',
      },
    ]);
  });

  it('is of the own area and of the year that is looked at', async () => {
    expect(await undelivered(await signedIn(app, 'supervisor', area.otherDistrict))).toEqual([]);
    expect(await undelivered(supervisor, 2024)).toEqual([]);
    const leader = await signedIn(app, 'leader', area.city);
    expect((await leader.get(`${ROUTES.undelivered}?year=${year}`)).statusCode).toBe(403);
  });

  it('is over once a later message was taken', async () => {
    takes = true;
    await tellAt('28T11');
    expect(await undelivered()).toEqual([]);
  });

  it('is forgotten after a week', async () => {
    takes = false;
    await tellAt('28T12');
    expect(await undelivered()).toHaveLength(2);
    standAt(app, '2026-02-05T09:00');
    expect(await undelivered(await signedIn(app, 'supervisor', area.district))).toEqual([]);
  });
});
