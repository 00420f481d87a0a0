import { type AuditPage, type NotificationChoices, ROUTES } from '@zhaojian/contract';
import { StoredMailSettings } from '../../mail/settings/mail-settings.entity.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { standAt } from '../../testing/test-round.ts';
import { Notifications } from '../notifications.service.ts';

describe('what a person wants to hear by mail', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  let person: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
    await app.database.manager.save(StoredMailSettings, {
      id: 1,
      settings: { isOn: true } as StoredMailSettings['settings'],
      sealedPassword: null,
    });
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    await app.database.query('DELETE FROM delivery');
    person = await signedIn(app, 'agency', area.bureau);
    await administrator.patch(at(ROUTES.account, { id: person.accountId }), { email: 'p@example.gov.cn' });
  });
  afterAll(() => app.close());

  const chosen = async (who = person) =>
    (await who.get(ROUTES.notificationChoices)).json<NotificationChoices>();
  const choose = (isWanted: boolean) =>
    person.put(ROUTES.notificationChoices, { choices: [{ kind: 'overdue', way: 'mail', isWanted }] });
  const tell = (kind: 'overdue' | 'dueSoon', occasion: string) =>
    app.database.transaction((manager) =>
      app.nest
        .get(Notifications)
        .tell(manager, { kind, year: 2025, agencyIds: [area.bureau], parts: {}, occasion }),
    );
  const deliveries = () =>
    app.database.query<{ kind: string }[]>(
      `SELECT kind FROM delivery JOIN notification ON notification.id = delivery.notification_id
       WHERE account_id = $1 ORDER BY kind`,
      [person.accountId],
    );

  it('is as it is declared until they say otherwise', async () => {
    const { choices, email, mailIsOn } = await chosen();
    expect({ email, mailIsOn }).toEqual({ email: 'p@example.gov.cn', mailIsOn: true });
    expect(choices.find(({ kind }) => kind === 'overdue')).toEqual({
      kind: 'overdue',
      way: 'mail',
      isWanted: true,
    });
  });

  it('is what they chose from then on, of the kinds that they chose, and in the record', async () => {
    expect((await choose(false)).json<NotificationChoices>().choices).toContainEqual({
      kind: 'overdue',
      way: 'mail',
      isWanted: false,
    });
    await tell('overdue', 'one');
    await tell('dueSoon', 'two');
    expect(await deliveries()).toEqual([{ kind: 'dueSoon' }]);
    await choose(true);
    await choose(true);
    await tell('overdue', 'three');
    expect((await deliveries()).map(({ kind }) => kind)).toEqual(['dueSoon', 'overdue']);
    const record = (
      await administrator.get(`${ROUTES.audit}?action=notificationChoices.changed`)
    ).json<AuditPage>();
    expect(record.items.map(({ details }) => details)).toEqual([
      { wanted: ['逾期未交（电子邮件）'], unwanted: [] },
      { wanted: [], unwanted: ['逾期未交（电子邮件）'] },
    ]);
  });

  it('is what they said last where they say two things of one kind', async () => {
    const answer = await person.put(ROUTES.notificationChoices, {
      choices: [false, true, false].map((isWanted) => ({ kind: 'overdue', way: 'mail', isWanted })),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<NotificationChoices>().choices).toContainEqual({
      kind: 'overdue',
      way: 'mail',
      isWanted: false,
    });
  });

  it('is nothing for people who are told of nothing', async () => {
    const leader = await signedIn(app, 'leader', area.city);
    expect((await chosen(leader)).choices).toEqual([]);
    const answer = await leader.put(ROUTES.notificationChoices, {
      choices: [{ kind: 'overdue', way: 'mail', isWanted: false }],
    });
    expect(answer.json<NotificationChoices>().choices).toEqual([]);
  });
});
