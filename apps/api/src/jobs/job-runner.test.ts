import pg from 'pg';
import { z } from 'zod';
import { jobOf, may } from '../authorization/caller.ts';
import { AuditRecord, thePlatform } from '../audit/audit-record.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { declareJob, type DeclaredJob, type JobRun } from './declared-job.ts';
import { JobQueue } from './job-queue.service.ts';
import { runnerOf } from './testing/runner-of.ts';

interface Told {
  name: string;
}

describe('a job', () => {
  let app: TestApp;
  let queue: JobQueue;
  let seen = '0';
  beforeAll(async () => {
    app = await createTestApp();
    queue = app.nest.get(JobQueue);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.database.query('DELETE FROM pgboss.job');
    const [last] = await app.database.query<{ id: string }[]>('SELECT max(id) AS id FROM audit_entry');
    seen = last?.id ?? '0';
  });
  afterAll(() => app.close());

  const greeting = (run: (job: JobRun<Told>) => Promise<void>, changes: Partial<DeclaredJob<Told>> = {}) =>
    declareJob<Told>({
      id: 'greeting',
      name: '问候',
      payload: z.object({ name: z.string() }),
      tries: 3,
      minutes: 5,
      permissions: ['report.read'],
      run,
      ...changes,
    });
  const add = (job: DeclaredJob<Told>, name = '东示例区教育局', by?: Parameters<JobQueue['add']>[3]) =>
    app.database.transaction((manager) => queue.add(manager, job, { name }, by));
  /** What is there, with the seconds until the next try. */
  const stored = () =>
    app.database.query<{ state: string; tries: number; pause: number; message: string | null }[]>(
      `SELECT state, retry_count AS tries, extract(epoch FROM start_after - now())::float AS pause,
              output->>'message' AS message
       FROM pgboss.job ORDER BY created_on`,
    );
  const states = async () => (await stored()).map(({ state }) => state);
  /** As if the pause before the next try were over. */
  const afterPause = () => app.database.query('UPDATE pgboss.job SET start_after = now()');
  /** As if a program had it that was killed long ago. */
  const abandoned = () =>
    app.database.query(`UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 day'`);
  const greet = (job: JobRun<Told>) =>
    job.finish((manager) =>
      job.get(AuditRecord).add(manager, job.caller, { action: 'account.listed', subject: job.payload.name }),
    );
  const greetings = () =>
    app.database.query<object[]>(
      `SELECT subject, account_name AS by FROM audit_entry WHERE action = 'account.listed' AND id > $1 ORDER BY id`,
      [seen],
    );

  it('is there exactly when the change is that needs it', async () => {
    const job = greeting(greet);
    await expect(
      app.database.transaction(async (manager) => {
        await queue.add(manager, job, { name: '没有' });
        throw new Error('the change was refused');
      }),
    ).rejects.toThrow('the change was refused');
    await add(job);
    await runnerOf(app, [job]).workOff();
    expect(await greetings()).toEqual([{ subject: '东示例区教育局', by: '系统' }]);
    expect(await states()).toEqual(['completed']);
  });

  it('is done in the name of the person who asked for it, within their area, with the permissions it needs and no more', async () => {
    const who = {
      accountId: '5f5b1e9c-0000-4000-8000-000000000001',
      displayName: '测试',
      address: '10.0.0.1',
    };
    const callers: object[] = [];
    const job = greeting(async ({ caller }) => {
      callers.push(caller);
      expect([may(caller, 'report.read'), may(caller, 'report.write')]).toEqual([true, false]);
    });
    await add(job, '甲', jobOf(who, 'area', []));
    await runnerOf(app, [job]).workOff();
    const caller = { kind: 'job', ...who, agencyId: 'area', actsFor: 'area' };
    expect(callers).toEqual([{ ...caller, permissions: ['report.read'] }]);
    expect(await states()).toEqual(['completed']);
  });

  it('that fails is tried again after pauses that grow, and gives up after its last try', async () => {
    silence();
    const job = greeting(() => Promise.reject(new Error('no answer')));
    await add(job);
    const runner = runnerOf(app, [job]);
    const pauses: number[] = [];
    for (const expected of ['retry', 'retry', 'failed']) {
      await runner.workOff();
      const [now] = await stored();
      expect(now).toMatchObject({ state: expected, message: expect.stringContaining('程序出错：no answer') });
      if (expected === 'retry') pauses.push(now?.pause ?? 0);
      await afterPause();
    }
    const [first = 0, second = 0] = pauses;
    expect(first).toBeGreaterThan(5);
    expect(second).toBeGreaterThan(first);
    await runner.workOff();
    expect(await states()).toEqual(['failed']);
  });

  it('that fails leaves no effect behind', async () => {
    silence();
    const job = greeting(async (run) => {
      await run.finish(async (manager) => {
        await run.get(AuditRecord).add(manager, thePlatform, { action: 'account.listed', subject: '一半' });
        throw new Error('the disk is full');
      });
    });
    await add(job);
    await runnerOf(app, [job]).workOff();
    expect(await greetings()).toEqual([]);
    expect(await states()).toEqual(['retry']);
  });

  it('that another program has taken up meanwhile has its effect once, no matter which is done first', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = greeting(async (run) => {
      await held;
      await greet(run);
    });
    await add(slow);
    const first = runnerOf(app, [slow]).workOff();
    await until(async () => (await states())[0] === 'active');
    await abandoned();
    await queue.maintain();
    await afterPause();
    await runnerOf(app, [greeting(greet)]).workOff();
    goOn();
    await first;
    expect(await greetings()).toHaveLength(1);
    expect(await states()).toEqual(['completed']);
  });

  it('of which nothing more is heard is taken up again after its time', async () => {
    const job = greeting(greet);
    await add(job);
    await abandoned();
    const runner = runnerOf(app, [job]);
    await runner.workOff();
    expect(await greetings()).toEqual([]);
    await runner.lookAfterQueue();
    await afterPause();
    await runner.workOff();
    expect(await greetings()).toHaveLength(1);
  });

  it.each([
    [
      'is tried again at once by the next program, where the database is one program’s alone',
      undefined,
      ['retry', '执行它的程序中途停止了。'],
    ],
    [
      'is left to the others until its time is over, where they share the database',
      'postgres://db/x',
      ['active', null],
    ],
  ])('over which a program was killed %s', async (_, databaseUrl, expected) => {
    const job = greeting(greet);
    await add(job);
    await queue.take();
    const runner = runnerOf({ ...app, environment: { ...app.environment, databaseUrl } }, [job]);
    runner.start();
    await runner.beforeApplicationShutdown();
    expect((await stored()).map(({ state, message }) => [state, message])).toEqual([expected]);
  });

  it('in hand when the platform stops is put back, and the try does not count', async () => {
    const job = greeting(() => new Promise(() => undefined), { tries: 1 });
    await add(job);
    const stopped = runnerOf(app, [job]);
    stopped.start();
    await until(async () => (await states())[0] === 'active');
    await stopped.beforeApplicationShutdown();
    expect(await states()).toEqual(['retry']);
    await runnerOf(app, [greeting(greet, { tries: 1 })]).workOff();
    expect(await greetings()).toHaveLength(1);
  });

  it('is not waited for by the stop of the platform, where the database is frozen', async () => {
    const job = greeting(() => new Promise(() => undefined));
    await add(job);
    const runner = runnerOf(app, [job]);
    runner.start();
    await until(async () => (await states())[0] === 'active');
    jest.spyOn(queue, 'take').mockReturnValue(new Promise(() => undefined));
    jest.spyOn(queue, 'putBack').mockReturnValue(new Promise(() => undefined));
    await expect(runner.beforeApplicationShutdown()).resolves.toBeUndefined();
    expect(await states()).toEqual(['active']);
  });

  it('is done although every connection was cut off meanwhile', async () => {
    let told = (): void => undefined;
    const isDone = new Promise<void>((resolve) => (told = resolve));
    const job = greeting(async (run) => {
      await greet(run);
      told();
    });
    const runner = runnerOf(app, [job]);
    runner.start();
    await cutConnections(app);
    await add(job).catch(() => add(job));
    await isDone;
    await runner.beforeApplicationShutdown();
    expect(await greetings()).toHaveLength(1);
  });

  it('that the program does not know, or whose content it does not understand, says so', async () => {
    const job = greeting(greet);
    await add(job);
    await app.database.transaction((manager) => queue.add(manager, job, { nothing: 1 } as unknown as Told));
    silence();
    await runnerOf(app, [{ ...job, id: 'another' }]).workOff();
    expect((await stored()).map(({ message }) => message)).toEqual([
      expect.stringContaining('没有任务“greeting”'),
      expect.stringContaining('没有任务“greeting”'),
    ]);
    await afterPause();
    await runnerOf(app, [job]).workOff();
    expect((await stored()).map(({ state, message }) => [state, message])).toEqual(
      expect.arrayContaining([['retry', expect.stringContaining('任务的内容与程序不符')]]),
    );
  });

  it('that is scheduled is added once in its time, however many programs look after it', async () => {
    const job = greeting(greet, {
      everyMinutes: 60,
      payload: z.object({ name: z.string().default('每小时') }),
    });
    const runners = [runnerOf(app, [job]), runnerOf(app, [job]), runnerOf(app, [job])];
    await Promise.all(runners.map((runner) => runner.lookAfterQueue()));
    await Promise.all(runners.map((runner) => runner.workOff()));
    await runners[0]?.lookAfterQueue();
    expect(await states()).toEqual(['completed']);
    expect(await greetings()).toHaveLength(1);
    await app.database.query(`UPDATE pgboss.job SET singleton_on = singleton_on - interval '1 hour'`);
    await runners[1]?.lookAfterQueue();
    expect(await states()).toEqual(['completed', 'created']);
  });
});

async function cutConnections({ database }: TestApp): Promise<void> {
  const { url = '' } = database.options as { url?: string };
  const name = new URL(url).pathname.slice(1);
  const superuser = new pg.Client(process.env.TEST_SERVER_URL);
  await superuser.connect();
  await superuser.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await superuser.end();
}

const silence = () => jest.spyOn(process.stderr, 'write').mockReturnValue(true);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}
