import type { EntityManager } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { databaseRefusal } from './database-unavailable.ts';

describe('a connection that is cut off in the middle of a transaction', () => {
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp({ logLevel: 'error' })));
  afterAll(() => app.close());

  const raisedBy = (work: () => Promise<unknown>): Promise<unknown> =>
    work().then(
      () => undefined,
      (error: unknown) => error,
    );

  async function cutOff(manager: EntityManager): Promise<void> {
    const [{ pid } = { pid: 0 }] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
    await app.database.query('SELECT pg_terminate_backend($1)', [pid]);
  }

  it('is the database being away, whatever the transaction asks next', async () => {
    const raised: unknown[] = [];
    const whole = await raisedBy(() =>
      app.database.transaction(async (manager) => {
        await cutOff(manager);
        const ask = () => manager.query('SELECT 1');
        const find = () => manager.find('Account');
        for (const next of [ask, ask, find, ask]) raised.push(await raisedBy(next));
        await ask();
      }),
    );
    for (const error of [...raised, whole])
      expect(databaseRefusal(error)).toMatchObject({ code: 'DATABASE_UNAVAILABLE', status: 503 });
    expect(raised.map((error) => (error as Error).name)).toContain('QueryRunnerProviderAlreadyReleasedError');
  });
});
