import { type AccountPage, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { FirstAdministrator } from './first-administrator.service.ts';

describe("an administrator and his area's accounts", () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.district);
  });
  afterAll(() => app.close());

  const account = (change: object = {}) => ({
    username: `someone-${Math.random().toString(36).slice(2, 8)}`,
    displayName: '示例人员',
    role: 'agency',
    agencyId: area.bureau,
    password: testPassword,
    ...change,
  });

  it('makes one that can sign in', async () => {
    const wanted = account();
    const answer = await administrator.post(ROUTES.accounts, wanted);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      username: wanted.username,
      agencyName: '东示例区教育局',
      disabled: false,
    });
    expect(answer.body).not.toContain('argon2');
    await signIn(app, wanted.username, testPassword);
  });

  it('a username is given once', async () => {
    const wanted = account();
    await administrator.post(ROUTES.accounts, wanted);
    const answer = await administrator.post(ROUTES.accounts, wanted);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'USERNAME_TAKEN']);
  });

  it('makes none outside his area, and moves none out of it', async () => {
    const outside = await administrator.post(ROUTES.accounts, account({ agencyId: area.otherBureau }));
    expect(outside.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const made = (await administrator.post(ROUTES.accounts, account())).json<{ id: string }>();
    const moved = await administrator.patch(at(ROUTES.account, made), { agencyId: area.city });
    expect(moved.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });

  it('touches no account outside his area', async () => {
    const stranger = await signedIn(app, 'agency', area.otherBureau);
    const address = at(ROUTES.account, { id: stranger.accountId });
    expect((await administrator.patch(address, { disabled: true })).json().code).toBe('AGENCY_NOT_FOUND');
    const sessions = at(ROUTES.accountSessions, { id: stranger.accountId });
    expect((await administrator.delete(sessions)).json().code).toBe('AGENCY_NOT_FOUND');
    expect((await stranger.get(ROUTES.session)).statusCode).toBe(200);
  });

  it.each([
    ['disabling', { disabled: true }],
    ['a new password', { password: 'a password set by the administrator' }],
    ['another role', { role: 'leader' }],
  ])('%s ends what the account has open', async (_, change) => {
    const person = await signedIn(app, 'agency', area.bureau);
    expect((await administrator.patch(at(ROUTES.account, { id: person.accountId }), change)).statusCode).toBe(
      200,
    );
    expect((await person.get(ROUTES.session)).statusCode).toBe(401);
  });

  it('ends all sessions of an account at once', async () => {
    const person = await signedIn(app, 'agency', area.bureau);
    expect(
      (await administrator.delete(at(ROUTES.accountSessions, { id: person.accountId }))).statusCode,
    ).toBe(204);
    expect((await person.get(ROUTES.session)).statusCode).toBe(401);
    await signIn(app, person.username, testPassword);
  });

  it('enables a disabled account again', async () => {
    const person = await signedIn(app, 'agency', area.bureau);
    const address = at(ROUTES.account, { id: person.accountId });
    await administrator.patch(address, { disabled: true });
    await expect(signIn(app, person.username, testPassword)).rejects.toThrow('WRONG_CREDENTIALS');
    await administrator.patch(address, { disabled: false });
    await signIn(app, person.username, testPassword);
  });

  it('cannot lock himself out', async () => {
    const own = at(ROUTES.account, { id: administrator.accountId });
    for (const change of [{ disabled: true }, { role: 'leader' }]) {
      expect((await administrator.patch(own, change)).json().code).toBe('OWN_ACCOUNT_LOCKED');
    }
    expect((await administrator.patch(own, { displayName: '区管理员' })).json()).toMatchObject({
      displayName: '区管理员',
    });
  });

  it('lists those of his area, found by part of a name', async () => {
    await administrator.post(ROUTES.accounts, account({ displayName: '张三丰' }));
    await signedIn(app, 'agency', area.otherBureau);
    const all = (await administrator.get(ROUTES.accounts)).json<AccountPage>();
    expect(all.items.map(({ agencyName }) => agencyName)).not.toContain('西示例区教育局');
    expect(all.total).toBe(all.items.length);
    const found = (await administrator.get(`${ROUTES.accounts}?search=三丰`)).json<AccountPage>();
    expect(found).toMatchObject({ total: 1, items: [{ displayName: '张三丰' }] });
  });
});

describe('the first administrator of an empty platform', () => {
  it('is made once, with the password that the environment names', async () => {
    const app = await createTestApp({ adminPassword: 'a password from the environment' });
    const first = app.nest.get(FirstAdministrator);
    expect(await first.ensure()).toEqual({ username: 'admin', password: 'a password from the environment' });
    expect(await first.ensure()).toBeUndefined();
    const admin = await signIn(app, 'admin', 'a password from the environment');
    expect((await admin.get(ROUTES.agencies)).json()).toMatchObject({ agency: { name: '本级人民政府' } });
    await app.close();
  });
});
