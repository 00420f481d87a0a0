import { type OwnSession, ROUTES } from '@zhaojian/contract';
import { Clock } from '../../clock.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, signIn, testPassword } from '../../testing/test-client.ts';

const hour = 3_600_000;

describe('a session', () => {
  let app: TestApp;
  let area: TestArea;
  let now: number;
  beforeAll(async () => {
    app = await createTestApp({ sessionHours: 2, sessionMaxHours: 24 });
    area = await plantTestArea(app);
  });
  beforeEach(() => {
    now = Date.now();
    jest.spyOn(app.nest.get(Clock), 'now').mockImplementation(() => new Date(now));
  });
  afterAll(() => app.close());

  it('lasts as long as it is used, and ends when it is not', async () => {
    const client = await signedIn(app, 'leader', area.city);
    for (let use = 0; use < 3; use++) {
      now += 1.5 * hour;
      expect((await client.get(ROUTES.session)).statusCode).toBe(200);
    }
    now += 2.1 * hour;
    const answer = await client.get(ROUTES.session);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'SESSION_EXPIRED']);
  });

  it('ends a day after signing in, however much it is used', async () => {
    const client = await signedIn(app, 'leader', area.city);
    const end = new Date(now + 24 * hour).toISOString();
    for (let use = 0; use < 15; use++) {
      now += 1.5 * hour;
      expect((await client.get(ROUTES.session)).statusCode).toBe(200);
    }
    expect((await client.get(ROUTES.session)).json()).toMatchObject({ expiresAt: end });
    now += 1.5 * hour;
    expect((await client.get(ROUTES.session)).json().code).toBe('SESSION_EXPIRED');
  });

  it('is not left behind when the browser signs in again, as anybody', async () => {
    const first = await signedIn(app, 'leader', area.city);
    const second = await signedIn(app, 'agency', area.bureau);
    const payload = { username: second.username, password: testPassword };
    expect((await first.send({ method: 'POST', url: ROUTES.session, payload })).statusCode).toBe(201);
    expect((await first.get(ROUTES.session)).statusCode).toBe(401);
    expect((await second.get(ROUTES.session)).statusCode).toBe(200);
  });

  it.each(['administrator', 'agency', 'leader'] as const)(
    'lets a person of the role %s say how they are reached',
    async (role) => {
      const client = await signedIn(app, role, area.bureau);
      const contact = { phone: '0418-1234567', email: 'me@example.gov.cn' };
      expect((await client.put(ROUTES.ownContact, contact)).json()).toMatchObject({ account: contact });
      expect((await client.put(ROUTES.ownContact, { phone: null, email: null })).statusCode).toBe(200);
      expect((await client.get(ROUTES.session)).json()).toMatchObject({
        account: { phone: null, email: null },
      });
      const wrong = await client.put(ROUTES.ownContact, { phone: null, email: 'me@' });
      expect([wrong.statusCode, wrong.body]).toEqual([
        400,
        expect.stringContaining('请填写完整的邮箱地址。'),
      ]);
      const recorded = await app.database.query<{ action: string }[]>(
        `SELECT action FROM audit_entry WHERE account_id = $1 AND action = 'account.changed'`,
        [client.accountId],
      );
      expect(recorded).toHaveLength(2);
    },
  );

  it('a made-up token opens nothing', async () => {
    const answer = await app.inject({ url: ROUTES.session, headers: { cookie: 'zhaojian_session=made-up' } });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'SESSION_EXPIRED']);
  });

  it('signing out ends it on the server too; doing so twice is no mistake', async () => {
    const client = await signedIn(app, 'leader', area.city);
    expect((await client.delete(ROUTES.session)).statusCode).toBe(204);
    expect((await client.get(ROUTES.session)).statusCode).toBe(401);
    expect((await client.delete(ROUTES.session)).statusCode).toBe(204);
    const recorded = await app.database.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE account_id = $1 ORDER BY id',
      [client.accountId],
    );
    expect(recorded.map(({ action }) => action)).toEqual(['session.opened', 'session.ended']);
  });

  it('one of several is ended from another', async () => {
    const desk = await signedIn(app, 'leader', area.city);
    const lost = await signIn(app, desk.username, testPassword);
    const sessions = (await desk.get(ROUTES.ownSessions)).json<OwnSession[]>();
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ current }) => !current);
    expect((await desk.delete(at(ROUTES.ownSession, { id: String(other?.id) }))).statusCode).toBe(204);
    expect((await lost.get(ROUTES.session)).statusCode).toBe(401);
    expect((await desk.get(ROUTES.session)).statusCode).toBe(200);
  });

  it("is not ended by someone else's account", async () => {
    const mine = await signedIn(app, 'leader', area.city);
    const other = await signedIn(app, 'leader', area.city);
    const [session] = (await mine.get(ROUTES.ownSessions)).json<OwnSession[]>();
    const answer = await other.delete(at(ROUTES.ownSession, { id: String(session?.id) }));
    expect(answer.json()).toMatchObject({ code: 'SESSION_NOT_FOUND' });
    expect((await mine.get(ROUTES.session)).statusCode).toBe(200);
  });

  it('a new password ends all others but the one it was changed in', async () => {
    const desk = await signedIn(app, 'agency', area.bureau);
    const elsewhere = await signIn(app, desk.username, testPassword);
    const newPassword = 'Another password for tests';
    const change = { currentPassword: testPassword, newPassword };
    expect((await desk.put(ROUTES.ownPassword, change)).statusCode).toBe(204);
    expect((await elsewhere.get(ROUTES.session)).statusCode).toBe(401);
    expect((await desk.get(ROUTES.session)).statusCode).toBe(200);
    await signIn(app, desk.username, newPassword);
  });

  it('the password is not changed without the present one, nor to the same, nor to a short one', async () => {
    const desk = await signedIn(app, 'agency', area.bureau);
    const change = async (currentPassword: string, newPassword: string) =>
      (await desk.put(ROUTES.ownPassword, { currentPassword, newPassword })).json().code;
    expect(await change('not the password', 'Another password')).toBe('WRONG_CURRENT_PASSWORD');
    expect(await change(testPassword, testPassword)).toBe('SAME_PASSWORD');
    expect(await change(testPassword, 'Sh-0rt')).toBe('WEAK_PASSWORD');
    expect(await change(testPassword, '')).toBe('INVALID_INPUT');
  });
});
