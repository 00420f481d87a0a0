import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import pg from 'pg';
import { type DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { ConnectingCheck } from './checks/connecting.check.ts';
import { DatabaseCheck } from './checks/database.check.ts';

describe('the health address', () => {
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp()));
  afterAll(() => app.close());

  it('answers when the database does', async () => {
    const response = await app.inject({ url: '/api/health' });
    expect(response.json()).toEqual({ status: 'ok', storage: 'ok' });
  });

  it('is well when there is little room left on the disk, and says so', async () => {
    app.environment.minFreeBytes = Number.MAX_SAFE_INTEGER;
    const response = await app.inject({ url: '/api/health' });
    app.environment.minFreeBytes = 0;
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok', storage: 'low' }]);
  });

  it('answers while others have taken every connection of the pool', async () => {
    const taken = await Promise.all(
      Array.from({ length: app.database.options.poolSize ?? 0 }, async () => {
        const runner = app.database.createQueryRunner();
        await runner.connect();
        return runner;
      }),
    );
    const response = await app.inject({ url: '/api/health' });
    await Promise.all(taken.map((runner) => runner.release()));
    expect(response.json()).toEqual({ status: 'ok', storage: 'ok' });
  });

  it('says that the database is away when its process is frozen, and that it is back', async () => {
    await app.inject({ url: '/api/health' });
    const [backend] = await app.database.query<{ pid: number }[]>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'zhaojian health' AND datname = current_database()`,
    );
    process.kill(Number(backend?.pid), 'SIGSTOP');
    const frozen = await app.inject({ url: '/api/health' });
    process.kill(Number(backend?.pid), 'SIGCONT');
    expect([frozen.statusCode, frozen.json().code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect(frozen.headers['retry-after']).toBeDefined();
    expect((await app.inject({ url: '/api/health' })).statusCode).toBe(200);
  });

  it.each([DatabaseCheck, ConnectingCheck])(
    'says so of a server that takes connections and answers nothing (%p)',
    async (Check) => {
      const frozen = createServer().listen(0, '127.0.0.1');
      await once(frozen, 'listening');
      const { port } = frozen.address() as AddressInfo;
      const url = `postgres://someone@127.0.0.1:${port}/none`;
      const check = new Check({ options: { url } } as unknown as DataSource);
      await expect(check.look()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', status: 503 });
      if (check instanceof DatabaseCheck) check.onApplicationShutdown();
      frozen.close();
    },
  );

  it('tries now and then, and not each time it is asked, whether the database takes connections', async () => {
    const check = new ConnectingCheck(app.database);
    const connect = jest.spyOn(pg.Client.prototype, 'connect');
    const now = jest.spyOn(performance, 'now');
    const times = async (seconds: number) => {
      now.mockReturnValue(seconds * 1000);
      await check.look();
      return connect.mock.calls.length;
    };
    const tried = [await times(1), await times(1.3), await times(1.5), await times(1.7)];
    now.mockRestore();
    connect.mockRestore();
    expect(tried).toEqual([1, 1, 2, 2]);
  });

  it('an address that does not exist is refused in Chinese with a code', async () => {
    const response = await app.inject({ url: '/api/nothing' });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('没有找到'),
    });
  });
});
