import { ROUTES } from '@zhaojian/contract';
import type { LightMyRequestResponse as Response } from 'fastify';
import { Clock } from '../../clock.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, testPassword } from '../../testing/test-client.ts';
import { TRIED_AT_ONCE } from './attempt-limits.service.ts';
import { slipsAllowed } from './waits.ts';

/** Each password takes a processor for a while, which a busy machine has not. */
jest.setTimeout(120_000);

const office = '127.0.0.1'; // from where the tests' clients signed in
const elsewhere = '10.20.30.40';

describe('wrong passwords', () => {
  let app: TestApp;
  let area: TestArea;
  let now: number;
  let networks = 0;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
  });
  beforeEach(() => {
    now = Date.now();
    jest.spyOn(app.nest.get(Clock), 'now').mockImplementation(() => new Date(now));
  });
  afterAll(() => app.close());

  const attempt = (username: string, password: string, remoteAddress: string) =>
    app.inject({ method: 'POST', url: ROUTES.session, payload: { username, password }, remoteAddress });
  const right = (username: string, from: string) => attempt(username, testPassword, from);
  const wrong = (username: string, from: string) => attempt(username, 'not the password', from);
  const person = () => signedIn(app, 'agency', area.bureau);
  const aNetwork = () => `10.1.${Math.trunc(networks / 250)}.${(networks++ % 250) + 1}`;
  const statuses = (answers: readonly Response[]) => answers.map(({ statusCode }) => statusCode);
  const times = (count: number, one: (n: number) => Promise<Response>) =>
    Promise.all(Array.from({ length: count }, (_, n) => one(n)));

  it('make one wait after a few, also with the right one, and say for how long', async () => {
    const { username } = await person();
    await times(slipsAllowed.accountHere, () => wrong(username, office));
    const answer = await right(username, office);
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toBe('10');
    expect(answer.json()).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      message: expect.stringContaining('请 10 秒后再试'),
      details: { seconds: 10 },
    });
    now += 10_000;
    expect((await right(username, office)).statusCode).toBe(201);
  });

  it('make one wait longer each time, and asking during the wait does not lengthen it', async () => {
    const { username } = await person();
    await times(slipsAllowed.accountHere, () => wrong(username, office));
    for (const seconds of [10, 20, 40]) {
      expect((await wrong(username, office)).headers['retry-after']).toBe(String(seconds));
      now += (seconds - 1) * 1000;
      expect((await wrong(username, office)).headers['retry-after']).toBe('1');
      now += 1000;
      expect((await wrong(username, office)).statusCode).toBe(401);
    }
  });

  it('are forgotten once the right one came', async () => {
    const { username } = await person();
    for (let round = 0; round < 3; round++) {
      await times(slipsAllowed.accountHere - 1, () => wrong(username, office));
      expect((await right(username, office)).statusCode).toBe(201);
    }
  });

  it('of a stranger keep nobody out who signs in from their usual network, nor from a third one', async () => {
    const { username } = await person();
    await times(slipsAllowed.accountHere + 1, () => wrong(username, elsewhere));
    expect((await right(username, elsewhere)).statusCode).toBe(429);
    expect((await right(username, office)).statusCode).toBe(201);
    expect((await right(username, aNetwork())).statusCode).toBe(201);
  });

  it('from everywhere make everybody wait who does not come from a network they have signed in from before', async () => {
    const { username } = await person();
    await times(slipsAllowed.account, () => wrong(username, aNetwork()));
    expect((await right(username, aNetwork())).statusCode).toBe(429);
    expect((await right(username, office)).statusCode).toBe(201);
  });

  it('for many names make their network wait, but not those who have signed in from it before', async () => {
    const { username } = await person();
    const stranger = await person();
    const shared = aNetwork();
    expect((await right(username, shared)).statusCode).toBe(201);
    await times(slipsAllowed.network, (n) => wrong(`name-${n}`, shared));
    expect((await right(stranger.username, shared)).statusCode).toBe(429);
    expect((await right(username, shared)).statusCode).toBe(201);
    expect((await right(stranger.username, office)).statusCode).toBe(201);
  });

  it('are counted together for all addresses that one subscriber of IPv6 has', async () => {
    const { username } = await person();
    await times(slipsAllowed.accountHere, (n) => wrong(username, `2001:db8:7:7::${n + 1}`));
    expect((await right(username, '2001:db8:7:7:ffff::9')).statusCode).toBe(429);
    expect((await right(username, '2001:db8:7:8::1')).statusCode).toBe(201);
  });

  it('are not counted for an address made up in a header that no trusted proxy wrote', async () => {
    const { username } = await person();
    const madeUp = (n: number) =>
      app.inject({
        method: 'POST',
        url: ROUTES.session,
        payload: { username, password: 'guess' },
        headers: { 'x-forwarded-for': `10.1.1.${n}` },
        remoteAddress: elsewhere,
      });
    expect(statuses(await times(slipsAllowed.accountHere + 2, madeUp))).toContain(429);
  });

  it('sent all at once come no further than those sent one by one', async () => {
    const { username } = await person();
    const answers = statuses(await times(150, () => wrong(username, elsewhere)));
    const tried = answers.filter((status) => status === 401).length;
    expect(tried).toBeGreaterThanOrEqual(slipsAllowed.accountHere);
    expect(tried).toBeLessThan(slipsAllowed.accountHere + TRIED_AT_ONCE);
    expect(answers.filter((status) => status === 429)).toHaveLength(150 - tried);
  });

  it('are not counted when they are right: a hundred at once are all let in', async () => {
    const { username } = await person();
    const answers = await times(100, (n) => right(username, n % 2 === 0 ? elsewhere : aNetwork()));
    expect(new Set(statuses(answers))).toEqual(new Set([201]));
  });

  it('are forgotten when an administrator sets another password', async () => {
    const { username, accountId } = await person();
    await times(slipsAllowed.accountHere, () => wrong(username, office));
    expect((await right(username, office)).statusCode).toBe(429);
    const administrator = await signedIn(app, 'administrator', area.district);
    const reset = await administrator.post(at(ROUTES.accountPassword, { id: accountId }));
    const { password } = reset.json<{ password: string }>();
    expect((await attempt(username, password, office)).statusCode).toBe(201);
  });

  it('given as the present one are limited likewise, also sent all at once', async () => {
    const client = await person();
    const change = (currentPassword: string) =>
      client.put(ROUTES.ownPassword, { currentPassword, newPassword: 'Another password for tests' });
    const answers = statuses(await times(100, () => change('not the password')));
    expect(answers.filter((status) => status === 403).length).toBeLessThan(
      slipsAllowed.ownPassword + TRIED_AT_ONCE,
    );
    const refused = await change(testPassword);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBeDefined();
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    now += 15 * 60_000;
    expect((await change(testPassword)).statusCode).toBe(204);
  });
});
