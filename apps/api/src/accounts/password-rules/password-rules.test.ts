import {
  type CurrentSession,
  DEFAULT_PASSWORD_RULES,
  type HandedOverAccount,
  ROUTES,
} from '@zhaojian/contract';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { allRoutes } from '../../testing/routes/all-routes.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../../testing/test-client.ts';
import { Accounts } from '../accounts.service.ts';

const DAY = 86_400_000;
const chosen = (number: number) => `Chosen password ${number}`;

let app: TestApp;
let area: TestArea;
let administrator: TestClient;
let names = 0;
beforeAll(async () => {
  app = await createTestApp();
  area = await plantTestArea(app);
  administrator = await signedIn(app, 'administrator', area.city);
});
afterAll(() => app.close());

/** Somebody with a first password, and their browser. */
async function newcomer(agencyId = area.bureau): Promise<TestClient & { password: string }> {
  const wanted = { username: `newcomer-${++names}`, displayName: '李敏', role: 'agency', agencyId };
  const { password } = (await administrator.post(ROUTES.accounts, wanted)).json<HandedOverAccount>();
  return { ...(await signIn(app, wanted.username, password)), password };
}
const dueOf = async (client: TestClient) =>
  (await client.get(ROUTES.session)).json<CurrentSession>().passwordDue;
const codeOf = async (answer: ReturnType<TestClient['put']>) => (await answer).json<{ code: string }>().code;
const setOwn = (client: TestClient, currentPassword: string, newPassword: string) =>
  client.put(ROUTES.ownPassword, { currentPassword, newPassword });

describe('a person with a first password', () => {
  it('is answered nothing but who they are, the new password and the way out, on any route', async () => {
    const client = await newcomer();
    const open: string[] = [];
    for (const { method, path, access } of allRoutes(app)) {
      if (access === 'public') continue;
      const url = path.replace(/:year/g, '2024').replace(/:\w+/g, area.bureau);
      const answer = await client.send({ method, url, ...(method !== 'GET' && { payload: {} }) });
      if (!answer.body.includes('NEW_PASSWORD_NEEDED')) open.push(`${method} ${path}`);
    }
    expect(open.toSorted()).toEqual([`GET ${ROUTES.session}`, `PUT ${ROUTES.ownPassword}`]);
    expect((await client.delete(ROUTES.session)).statusCode).toBe(204);
  });

  it('goes on in the same session once it is changed, and is not asked again', async () => {
    const client = await newcomer();
    expect(await dueOf(client)).toBe('first');
    expect(await codeOf(client.get(ROUTES.collectionRounds))).toBe('NEW_PASSWORD_NEEDED');
    expect((await setOwn(client, client.password, chosen(1))).statusCode).toBe(204);
    expect(await dueOf(client)).toBeNull();
    expect((await client.get(ROUTES.collectionRounds)).statusCode).toBe(200);
    expect(await dueOf(await signIn(app, client.username, chosen(1)))).toBeNull();
  });

  it('has one again after a reset, which ends what is open', async () => {
    const client = await newcomer();
    await setOwn(client, client.password, chosen(1));
    const reset = await administrator.post(at(ROUTES.accountPassword, { id: client.accountId }));
    const { password, account } = reset.json<HandedOverAccount>();
    expect(account).toMatchObject({ username: client.username, agencyName: '东示例区教育局' });
    expect((await client.get(ROUTES.session)).statusCode).toBe(401);
    expect(await dueOf(await signIn(app, client.username, password))).toBe('first');
  });

  it('is nobody of the sample area or with a password of their own', async () => {
    const account = { displayName: '示例', role: 'agency' as const, agencyId: area.bureau };
    for (const origin of ['own', 'published'] as const) {
      const wanted = { ...account, username: origin, password: testPassword, origin };
      await app.nest.get(Accounts).create(thePlatform, wanted);
      expect(await dueOf(await signIn(app, origin, testPassword))).toBeNull();
    }
  });
});

describe('a new password', () => {
  it('is refused with the rules it does not meet', async () => {
    const client = await newcomer();
    const answer = await setOwn(client, client.password, 'newcomer');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'WEAK_PASSWORD',
      message: '新密码不符合规则：小写字母、大写字母、数字、符号，至少有其中 3 种。请改好后再提交。',
    });
  });

  it('is none of the last five', async () => {
    const client = await newcomer();
    let present = client.password;
    for (const number of [1, 2, 3, 4, 5]) {
      expect((await setOwn(client, present, chosen(number))).statusCode).toBe(204);
      present = chosen(number);
    }
    for (const number of [1, 2, 3, 4])
      expect(await codeOf(setOwn(client, present, chosen(number)))).toBe('PASSWORD_USED_BEFORE');
    expect((await setOwn(client, present, chosen(6))).statusCode).toBe(204);
    expect((await setOwn(client, chosen(6), chosen(1))).statusCode).toBe(204);
  });

  it('is none of those before a reset either', async () => {
    const client = await newcomer();
    await setOwn(client, client.password, chosen(1));
    const reset = await administrator.post(at(ROUTES.accountPassword, { id: client.accountId }));
    const { password } = reset.json<HandedOverAccount>();
    const again = await signIn(app, client.username, password);
    expect(await codeOf(setOwn(again, password, chosen(1)))).toBe('PASSWORD_USED_BEFORE');
  });
});

describe('the rules', () => {
  const rules = { ...DEFAULT_PASSWORD_RULES, shortest: 12, kinds: 4 };
  afterEach(() => administrator.put(ROUTES.passwordRules, DEFAULT_PASSWORD_RULES));

  it('are set by the administrator of the whole area, and are on record', async () => {
    expect((await administrator.put(ROUTES.passwordRules, rules)).json()).toEqual(rules);
    const client = await newcomer();
    expect((await client.get(ROUTES.session)).json()).toMatchObject({ passwordRules: rules });
    expect((await setOwn(client, client.password, 'Nianbao-2025')).statusCode).toBe(204);
    expect(await codeOf(setOwn(client, 'Nianbao-2025', 'Nianbao2025zs'))).toBe('WEAK_PASSWORD');
    const record = await administrator.get(`${ROUTES.audit}?action=passwordRules.changed`);
    expect(record.json()).toMatchObject({
      items: [{ actionName: '修改密码规则', details: { before: DEFAULT_PASSWORD_RULES, after: rules } }],
    });
  });

  it('are not set below it, nor beyond their bounds', async () => {
    const below = await signedIn(app, 'administrator', area.district);
    expect(await codeOf(below.put(ROUTES.passwordRules, rules))).toBe('ONLY_FOR_THE_TOP');
    const answer = await administrator.put(ROUTES.passwordRules, { ...rules, shortest: 6, days: 0 });
    expect(answer.json()).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { shortest: expect.stringContaining('8'), days: expect.stringContaining('30') },
    });
  });
});

describe('a supervisor', () => {
  let supervisor: TestClient;
  beforeAll(async () => (supervisor = await signedIn(app, 'supervisor', area.district)));
  const reset = async ({ accountId }: TestClient) =>
    (await supervisor.post(at(ROUTES.accountPassword, { id: accountId }))).json<
      HandedOverAccount & { code?: string }
    >();

  it('gives somebody below a new first password, and it is on record', async () => {
    const person = await signedIn(app, 'agency', area.bureau);
    const { password } = await reset(person);
    expect(await dueOf(await signIn(app, person.username, password))).toBe('first');
    const record = await supervisor.get(`${ROUTES.audit}?action=account.passwordReset&pageSize=1`);
    expect(record.json()).toMatchObject({
      items: [{ actor: '测试supervisor', subject: expect.stringContaining(person.username) }],
    });
  });

  it.each([
    ['beside their area', 'agency', () => area.otherBureau, 'ACCOUNT_NOT_FOUND'],
    ['above it', 'supervisor', () => area.city, 'ACCOUNT_NOT_FOUND'],
    ['of their own agency', 'leader', () => area.district, 'ONLY_OF_THOSE_BELOW'],
    ['who manages accounts below', 'administrator', () => area.bureau, 'ONLY_OF_THOSE_BELOW'],
  ] as const)('gives none to anybody %s', async (_, role, agency, code) => {
    const person = await signedIn(app, role, agency());
    expect((await reset(person)).code).toBe(code);
    expect((await person.get(ROUTES.session)).statusCode).toBe(200);
  });

  it('gives none to themselves, and makes, changes and disables no account', async () => {
    expect((await reset(supervisor)).code).toBe('OWN_ACCOUNT_LOCKED');
    const person = await signedIn(app, 'agency', area.bureau);
    const address = at(ROUTES.account, { id: person.accountId });
    expect(await codeOf(supervisor.patch(address, { disabled: true }))).toBe('ROLE_NOT_ALLOWED');
    expect((await supervisor.get(ROUTES.accounts)).statusCode).toBe(200);
  });
});

/** The last: the next person to sign in clears the sessions of today. */
describe('a password that grows old', () => {
  it('is to be changed at the first sign-in after its ninety days', async () => {
    const client = await newcomer();
    await setOwn(client, client.password, chosen(1));
    const clock = app.nest.get(Clock);
    const later = jest.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 89 * DAY));
    const atWork = await signIn(app, client.username, chosen(1));
    expect(await dueOf(atWork)).toBeNull();
    later.mockReturnValue(new Date(Date.now() + 90 * DAY + 3_600_000));
    const late = await signIn(app, client.username, chosen(1));
    expect(await dueOf(late)).toBe('expired');
    expect((await late.get(ROUTES.collectionRounds)).json()).toMatchObject({
      code: 'NEW_PASSWORD_NEEDED',
      message: expect.stringContaining('更换期限'),
    });
    expect((await setOwn(late, chosen(1), chosen(2))).statusCode).toBe(204);
    expect(await dueOf(late)).toBeNull();
    later.mockRestore();
  });
});
