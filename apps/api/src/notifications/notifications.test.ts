import { type NotificationPage, ROUTES, type UnreadNotifications } from '@zhaojian/contract';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { Notifications } from './notifications.service.ts';

const year = 2025;
const reason = '请补充第五部分的改进措施';

describe('what people are told', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;
  let made = 0;
  let id: string;
  let name: string;
  let person: TestClient;
  let colleague: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    standAt(app, '2026-01-10T09:00');
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    person = await signedIn(app, 'agency', id);
    colleague = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const toldTo = async (who: TestClient, query = '') =>
    (await who.get(`${ROUTES.notifications}${query}`)).json<NotificationPage>();
  const unread = async (who: TestClient) =>
    (await who.get(ROUTES.unreadNotifications)).json<UnreadNotifications>().unread;
  const address = (route: string) => at(route, { agencyId: id, year });
  const handIn = async () => {
    await upload(person, id, year, reportFile(name, year));
    return person.post(address(ROUTES.submit), { version: 1, explanations: [] });
  };
  const giveBack = () => supervisor.post(address(ROUTES.return), { version: 1, letter: aLetter(reason) });
  const tell = (occasion: string, agencyIds = [id]) =>
    app.database.transaction((manager) =>
      app.nest
        .get(Notifications)
        .tell(manager, { kind: 'roundOpened', year, agencyIds, parts: { dueOn: '2026-01-26' }, occasion }),
    );

  it('is nothing at first', async () => {
    expect(await toldTo(person)).toEqual({ items: [], total: 0 });
    expect(await unread(person)).toBe(0);
  });

  it('tells everybody of the agency, and nobody else, that its report went back, by whom and why', async () => {
    await handIn();
    expect(await unread(person)).toBe(0);
    expect((await giveBack()).statusCode).toBe(200);
    for (const who of [person, colleague])
      expect((await toldTo(who)).items).toMatchObject([
        {
          kind: 'reportReturned',
          sentence: expect.stringMatching(
            new RegExp(
              `^${name}的 2025 年度报告被测试supervisor退回，请修改后重新提交。意见：1. 整份报告：${reason}`,
            ),
          ),
          agencyId: id,
          year,
          readAt: null,
        },
      ]);
    expect(await unread(supervisor)).toBe(0);
  });

  it('tells of what was accepted and what was withdrawn again, the newest first', async () => {
    await handIn();
    await supervisor.post(address(ROUTES.accept), { version: 1 });
    standAt(app, '2026-01-10T11:00');
    await supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '发现数据有误' });
    const { items, total } = await toldTo(person);
    expect(total).toBe(2);
    expect(items.map(({ sentence }) => sentence)).toEqual([
      `${name}的 2025 年度报告，测试supervisor撤回了通过，将重新审核。原因：发现数据有误`,
      `${name}的 2025 年度报告已审核通过。`,
    ]);
    expect((await toldTo(person, '?kind=reportAccepted')).total).toBe(1);
  });

  it('tells nothing where the step was refused', async () => {
    await handIn();
    await supervisor.post(address(ROUTES.accept), { version: 1 });
    expect((await giveBack()).statusCode).toBe(409);
    expect((await toldTo(person)).items.map(({ kind }) => kind)).toEqual(['reportAccepted']);
  });

  it('tells of an occasion once, however often and by however many at a time', async () => {
    await Promise.all([tell('roundOpened'), tell('roundOpened'), tell('roundOpened')]);
    expect(await tell('roundOpened')).toBe(0);
    expect((await toldTo(person)).items.map(({ sentence }) => sentence)).toEqual([
      `${name}的 2025 年度报告可以开始填报了，请于 1月26日前提交。`,
    ]);
  });

  it('is told to nobody whose account is disabled or whose role it is not for', async () => {
    const administrator = await signedIn(app, 'administrator', area.district);
    const reader = await signedIn(app, 'leader', id);
    await administrator.patch(at(ROUTES.account, { id: colleague.accountId }), { disabled: true });
    expect(await tell('disabled')).toBe(1);
    expect(await unread(reader)).toBe(0);
  });

  it('is asked for by pages again and again, by which no session lasts longer', async () => {
    const lastSeen = async () => {
      const [session] = await app.database.query<{ seen: Date }[]>(
        'SELECT last_seen_at AS seen FROM session WHERE account_id = $1',
        [person.accountId],
      );
      return session?.seen.toISOString();
    };
    const before = await lastSeen();
    standAt(app, '2026-01-10T12:00');
    await unread(person);
    expect(await lastSeen()).toBe(before);
    await toldTo(person);
    expect(await lastSeen()).toBe('2026-01-10T04:00:00.000Z');
  });

  describe('read', () => {
    beforeEach(async () => {
      await tell('first');
      standAt(app, '2026-01-10T10:00');
      await tell('second');
    });

    it('is read by each for themselves, in all of their windows, and once', async () => {
      const [newest] = (await toldTo(person)).items;
      const reading = at(ROUTES.notificationReading, { id: newest?.id ?? '' });
      expect((await person.put(reading)).statusCode).toBe(204);
      const otherWindow = await signIn(app, person.username, testPassword);
      expect(await unread(otherWindow)).toBe(1);
      standAt(app, '2026-01-10T15:00');
      expect((await otherWindow.put(reading)).statusCode).toBe(204);
      expect((await toldTo(person)).items[0]?.readAt).toBe('2026-01-10T02:00:00.000Z');
      expect(await unread(colleague)).toBe(2);
    });

    it('is all read up to what was seen, and not what came in meanwhile', async () => {
      const [seen] = (await toldTo(person)).items;
      standAt(app, '2026-01-10T10:05');
      await tell('meanwhile');
      await person.post(ROUTES.notificationReadings, { upTo: seen?.id });
      expect(await unread(person)).toBe(1);
      expect((await toldTo(person, '?unread=true')).total).toBe(1);
      expect((await toldTo(person)).total).toBe(3);
    });

    it('is nobody else’s to read', async () => {
      const [theirs] = (await toldTo(colleague)).items;
      const refused = [
        await person.put(at(ROUTES.notificationReading, { id: theirs?.id ?? '' })),
        await person.post(ROUTES.notificationReadings, { upTo: theirs?.id }),
      ];
      for (const answer of refused)
        expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOTIFICATION_NOT_FOUND']);
      expect(await unread(colleague)).toBe(2);
    });

    it('is no longer shown to somebody who has stopped working for the agency', async () => {
      const administrator = await signedIn(app, 'administrator', area.district);
      const account = at(ROUTES.account, { id: person.accountId });
      await administrator.patch(account, { giveAgencies: [area.township], takeAgencies: [id] });
      const again = await signIn(app, person.username, testPassword);
      expect(await toldTo(again)).toEqual({ items: [], total: 0 });
      expect(await unread(again)).toBe(0);
    });
  });
});
