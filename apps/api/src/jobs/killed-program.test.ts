import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DataSourceOptions } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { JobQueue } from './job-queue.service.ts';
import { runnerOf } from './testing/runner-of.ts';
import { stoppingJob, type StoppingPayload } from './testing/stopping-job.ts';

const learnTypeScript = pathToFileURL(
  createRequire(__filename).resolve('@zhaojian/report-reader/run-typescript'),
).href;

describe('programs that work off jobs on one database', () => {
  let app: TestApp;
  let programs: ChildProcess[] = [];
  /** What the programs have said, and who waits for it. */
  let heard: unknown[] = [];
  let hear = (): void => undefined;
  beforeAll(async () => (app = await createTestApp()));
  afterEach(() => {
    for (const program of programs) program.kill('SIGKILL');
    programs = [];
    heard = [];
  });
  afterAll(() => app.close());

  const job = stoppingJob(() => Promise.resolve());
  const add = (payload: StoppingPayload) =>
    app.database.transaction((manager) => app.nest.get(JobQueue).add(manager, job, payload));

  function start(): ChildProcess {
    const { url } = app.database.options as DataSourceOptions & { url: string };
    const program = fork(join(__dirname, '../testing/job-worker.ts'), {
      execArgv: ['--conditions=source', '--import', learnTypeScript],
      env: { ...process.env, DATABASE_URL: url },
    });
    programs.push(program);
    program.on('message', (said) => {
      heard.push(said);
      hear();
    });
    return program;
  }

  const hears = (what: string, times = 1): Promise<void> =>
    new Promise((resolve) => {
      hear = () => {
        if (heard.filter((said) => said === what).length === times) resolve();
      };
      hear();
    });

  const effects = async (name: string) =>
    (await app.database.query<object[]>('SELECT 1 FROM audit_entry WHERE subject = $1', [name])).length;

  it.each<NonNullable<StoppingPayload['staysAt']>>(['begin', 'effect', 'end'])(
    'have its effect once, where one is killed at its %s',
    async (staysAt) => {
      const name = `停在 ${staysAt}`;
      await add({ name, staysAt });
      const killed = start();
      await hears(staysAt);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      expect(await effects(name)).toBe(staysAt === 'end' ? 1 : 0);

      // Its time is over, and so is the pause; the next try does not stay.
      await app.database.query(
        `UPDATE pgboss.job SET started_on = now() - interval '1 day', data = jsonb_set(data, '{payload,staysAt}', 'null')
         WHERE state = 'active'`,
      );
      await app.nest.get(JobQueue).maintain();
      await app.database.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
      await runnerOf(app, [job]).workOff();
      expect(await effects(name)).toBe(1);
    },
  );

  it('do each job once, however many of them there are', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `第 ${index} 项`);
    await Promise.all(names.map((name) => add({ name, staysAt: null })));
    start();
    start();
    await hears('done', names.length);
    expect(await Promise.all(names.map(effects))).toEqual(names.map(() => 1));
  });
});
