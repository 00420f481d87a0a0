import { ROUTES, type CreateAgency } from '@zhaojian/contract';
import pg from 'pg';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { LIMITS } from './database-options.ts';

describe('a row that somebody holds forever', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  let holder: pg.Client;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
    holder = new pg.Client(String((app.database.options as { url?: string }).url));
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await app.close();
  });
  beforeEach(async () => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await holder.query('BEGIN');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await holder.query('ROLLBACK');
  });

  it('keeps nobody from reading something else, however many wait for it', async () => {
    const held = await signedIn(app, 'agency', area.bureau);
    await holder.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [held.accountId]);
    const answered: string[] = [];
    const waiting = Array.from({ length: LIMITS.connections * 2 }, async () => {
      const answer = await administrator.patch(at(ROUTES.account, { id: held.accountId }), {
        displayName: '新名',
      });
      answered.push('waiting');
      return answer;
    });
    const reading = Array.from({ length: 5 }, async () => {
      const answer = await administrator.get(ROUTES.agencies);
      answered.push('reading');
      return answer;
    });
    const statuses = (await Promise.all(reading)).map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(answered).not.toContain('waiting');
    for (const answer of await Promise.all(waiting)) {
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'DATABASE_BUSY']);
      expect(answer.headers['retry-after']).toBeDefined();
    }
  });

  it('is told as that, and the next attempt succeeds once it is free', async () => {
    await holder.query('LOCK TABLE agency_placement IN ACCESS EXCLUSIVE MODE');
    const wanted: Partial<CreateAgency> = { name: '示例市新局', kind: 'department', fromYear: 2025 };
    const refused = await administrator.post(ROUTES.agencies, { ...wanted, parentId: area.city });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'DATABASE_BUSY']);
    await holder.query('ROLLBACK');
    const made = await administrator.post(ROUTES.agencies, { ...wanted, parentId: area.city });
    expect(made.statusCode).toBe(201);
  });

  it('a statement that takes too long is ended, and the connection is good for the next one', async () => {
    const runner = app.database.createQueryRunner();
    await runner.query(`SET statement_timeout = 10`);
    await expect(runner.query('SELECT pg_sleep(600)')).rejects.toMatchObject({ code: '57014' });
    await expect(runner.query('SELECT 1 AS works')).resolves.toEqual([{ works: 1 }]);
    await runner.query('RESET statement_timeout');
    await expect(runner.query('SHOW statement_timeout')).resolves.toEqual([
      { statement_timeout: `${LIMITS.statementMs / 1000}s` },
    ]);
    await runner.release();
  });
});
