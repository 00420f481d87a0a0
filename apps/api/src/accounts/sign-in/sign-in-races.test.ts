import { ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient, testPassword } from '../../testing/test-client.ts';
import { hashPassword } from '../passwords.ts';

describe('signing in while the account is changed', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.district);
  });
  afterAll(() => app.close());

  const signIn = (username: string) =>
    app.inject({ method: 'POST', url: ROUTES.session, payload: { username, password: testPassword } });
  const sessionsOf = (accountId: string) =>
    app.database.query<object[]>('SELECT 1 FROM session WHERE account_id = $1', [accountId]);
  const somebodyWaitsForALock = async (): Promise<void> => {
    const waiting = await app.database.query<object[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length === 0) await somebodyWaitsForALock();
  };

  it.each([
    ['a new password', async () => `password_hash = '${await hashPassword('a new password for tests')}'`],
    ['disabling', async () => 'disabled_at = now()'],
  ])('%s is seen that came after the password was verified', async (_, set) => {
    const { username, accountId } = await signedIn(app, 'agency', area.bureau);
    const change = app.database.createQueryRunner();
    await change.startTransaction();
    await change.query(`UPDATE account SET ${await set()} WHERE id = $1`, [accountId]);
    await change.query('DELETE FROM session WHERE account_id = $1', [accountId]);
    const signing = signIn(username);
    await somebodyWaitsForALock();
    await change.commitTransaction();
    await change.release();
    expect((await signing).json()).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await sessionsOf(accountId)).toEqual([]);
  });

  it.each([
    ['a reset', (id: string) => administrator.post(at(ROUTES.accountPassword, { id })), 201],
    ['disabling', (id: string) => administrator.patch(at(ROUTES.account, { id }), { disabled: true }), 200],
  ])('no session of before outlives %s, whichever comes first', async (_, change, status) => {
    for (let round = 0; round < 20; round++) {
      const { username, accountId } = await signedIn(app, 'agency', area.bureau);
      const signing = Array.from({ length: 3 }, () => signIn(username));
      const changing = change(accountId);
      await Promise.all([...signing, changing]);
      expect((await changing).statusCode).toBe(status);
      expect(await sessionsOf(accountId)).toEqual([]);
    }
  });

  it("a reset is not undone by a change of one's own password that knew the old one", async () => {
    const person = await signedIn(app, 'agency', area.bureau);
    const reset = app.database.createQueryRunner();
    await reset.startTransaction();
    const hash = await hashPassword('set by the administrator');
    await reset.query('UPDATE account SET password_hash = $2 WHERE id = $1', [person.accountId, hash]);
    const changing = person.put(ROUTES.ownPassword, {
      currentPassword: testPassword,
      newPassword: 'Chosen by who knew the old one',
    });
    await somebodyWaitsForALock();
    await reset.commitTransaction();
    await reset.release();
    expect((await changing).json()).toMatchObject({ code: 'WRONG_CURRENT_PASSWORD' });
    const [account] = await app.database.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM account WHERE id = $1',
      [person.accountId],
    );
    expect(account?.password_hash).toBe(hash);
  });
});
