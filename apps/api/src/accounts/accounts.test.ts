import { type AccountPage, type HandedOverAccount, ROUTES } from '@zhaojian/contract';
import { thePlatform } from '../audit/audit-record.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { Accounts } from './accounts.service.ts';

describe("an administrator and their area's accounts", () => {
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
    ...change,
  });

  it('makes one that can sign in', async () => {
    const wanted = account();
    const answer = await administrator.post(ROUTES.accounts, wanted);
    expect(answer.statusCode).toBe(201);
    const made = answer.json<HandedOverAccount>();
    expect(made.account).toMatchObject({
      username: wanted.username,
      agencyName: '东示例区教育局',
      disabled: false,
    });
    expect(answer.body).not.toContain('argon2');
    await signIn(app, wanted.username, made.password);
  });

  it('a username is given once', async () => {
    const wanted = account();
    await administrator.post(ROUTES.accounts, wanted);
    const answer = await administrator.post(ROUTES.accounts, wanted);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'USERNAME_TAKEN']);
  });

  it('does not say of a username that is taken whose it is', async () => {
    const holders = [area.bureau, area.otherBureau, area.city].map((agencyId) => account({ agencyId }));
    const top = await signedIn(app, 'administrator', area.city);
    const answers = [];
    for (const holder of holders) {
      await top.post(ROUTES.accounts, holder);
      const answer = await administrator.post(ROUTES.accounts, account({ username: holder.username }));
      answers.push(`${answer.statusCode} ${answer.body.replaceAll(holder.username, 'the name')}`);
    }
    expect(answers[0]).toContain('USERNAME_TAKEN');
    expect(new Set(answers).size).toBe(1);
  });

  it('makes none outside their area, and moves none out of it', async () => {
    const outside = await administrator.post(ROUTES.accounts, account({ agencyId: area.otherBureau }));
    expect(outside.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const made = (await administrator.post(ROUTES.accounts, account())).json<HandedOverAccount>();
    const moved = await administrator.patch(at(ROUTES.account, { id: made.account.id }), {
      giveAgencies: [area.city],
    });
    expect(moved.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });

  it('touches no account outside their area', async () => {
    const stranger = await signedIn(app, 'agency', area.otherBureau);
    const address = at(ROUTES.account, { id: stranger.accountId });
    expect((await administrator.patch(address, { disabled: true })).json().code).toBe('ACCOUNT_NOT_FOUND');
    const sessions = at(ROUTES.accountSessions, { id: stranger.accountId });
    expect((await administrator.delete(sessions)).json().code).toBe('ACCOUNT_NOT_FOUND');
    expect((await stranger.get(ROUTES.session)).statusCode).toBe(200);
  });

  it('does not tell an account outside from one that never was', async () => {
    const outside = (await signedIn(app, 'agency', area.otherBureau)).accountId;
    const above = (await signedIn(app, 'administrator', area.city)).accountId;
    const answers = await Promise.all(
      [outside, above, '00000000-0000-4000-8000-000000000000'].map((id) =>
        administrator.patch(at(ROUTES.account, { id }), { disabled: true }),
      ),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  });

  it.each([
    ['disabling', { disabled: true }],
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

  it('cannot lock themselves out', async () => {
    const own = at(ROUTES.account, { id: administrator.accountId });
    const inCapitals = at(ROUTES.account, { id: administrator.accountId.toUpperCase() });
    for (const change of [{ disabled: true }, { role: 'leader' }]) {
      expect((await administrator.patch(own, change)).json().code).toBe('OWN_ACCOUNT_LOCKED');
      expect((await administrator.patch(inCapitals, change)).json().code).toBe('OWN_ACCOUNT_LOCKED');
    }
    const about = { displayName: '区管理员', phone: '0418-1234567', email: 'admin@example.gov.cn' };
    expect((await administrator.patch(own, about)).json()).toMatchObject(about);
  });

  it('lists those of their area, found by part of a name', async () => {
    await administrator.post(ROUTES.accounts, account({ displayName: '张三丰' }));
    await signedIn(app, 'agency', area.otherBureau);
    const all = (await administrator.get(ROUTES.accounts)).json<AccountPage>();
    expect(all.items.map(({ agencyName }) => agencyName)).not.toContain('西示例区教育局');
    expect(all.total).toBe(all.items.length);
    const found = (await administrator.get(`${ROUTES.accounts}?search=三丰`)).json<AccountPage>();
    expect(found).toMatchObject({ total: 1, items: [{ displayName: '张三丰' }] });
  });
});

describe('the last administrator of an area', () => {
  let app: TestApp;
  let area: TestArea;
  let accounts: Accounts;
  let top: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    accounts = app.nest.get(Accounts);
    top = await signedIn(app, 'administrator', area.city);
  });
  afterAll(() => app.close());

  const changes = (own: string) => [
    { disabled: true },
    { role: 'leader' as const },
    { giveAgencies: [area.district], takeAgencies: [own] },
    { role: 'supervisor' as const, giveAgencies: [area.bureau], takeAgencies: [own] },
  ];

  it('cannot be disabled, demoted or moved by anybody', async () => {
    await signedIn(app, 'administrator', area.district);
    for (const change of changes(area.city)) {
      const refused = accounts.change(thePlatform, top.accountId, change);
      await expect(refused).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR', status: 409 });
    }
    expect((await top.get(ROUTES.session)).json()).toMatchObject({ account: { role: 'administrator' } });
  });

  it('is not the one whose area has another above it', async () => {
    for (const change of changes(area.otherDistrict)) {
      const { accountId } = await signedIn(app, 'administrator', area.otherDistrict);
      expect((await top.patch(at(ROUTES.account, { id: accountId }), change)).statusCode).toBe(200);
    }
  });

  it('stays when two disable each other at once', async () => {
    const second = await signedIn(app, 'administrator', area.city);
    for (let round = 0; round < 10; round++) {
      const outcomes = await Promise.allSettled([
        accounts.change(thePlatform, top.accountId, { disabled: true }),
        accounts.change(thePlatform, second.accountId, { disabled: true }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'LAST_ADMINISTRATOR' },
      });
      for (const { accountId } of [top, second])
        await accounts.change(thePlatform, accountId, { disabled: false });
    }
  });

  it('may be given another name', async () => {
    const last = await createTestApp();
    const { city } = await plantTestArea(last);
    const { accountId } = await signedIn(last, 'administrator', city);
    const change = { displayName: '市管理员' };
    await expect(last.nest.get(Accounts).change(thePlatform, accountId, change)).resolves.toMatchObject({
      displayName: '市管理员',
    });
    await last.close();
  });
});
