import { ROUTES, type PastYearLoad } from '@zhaojian/contract';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { tryUntilGivenUp } from '../jobs/testing/give-up.ts';
import { GivenUpJobs } from '../jobs/given-up-jobs.service.ts';
import { at } from '../testing/test-client.ts';
import { LoadChecks } from './planning/load-checks.service.ts';
import { checkLoad } from './planning/check-load.job.ts';
import { LoadTaking } from './taking/load-taking.service.ts';
import { takeLoad } from './taking/take-load.job.ts';
import { LoadBench } from './testing/load-bench.ts';

const NO_ANSWER = new Error('no answer');
const JOBS = [checkLoad, takeLoad];

describe('a load whose job gave up', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
  });
  afterAll(() => bench.close());

  const filled = async (year: number) => (await bench.workbook(year)).fill('东示例区教育局').bytes();
  const administratorSees = () => bench.app.nest.get(GivenUpJobs).list();

  async function uncheckable(year: number): Promise<PastYearLoad> {
    const { id } = (await bench.send(year, await filled(year))).json<PastYearLoad>();
    const failing = jest.spyOn(bench.app.nest.get(LoadChecks), 'check').mockRejectedValue(NO_ANSWER);
    await tryUntilGivenUp(bench.app, JOBS);
    failing.mockRestore();
    return bench.load(id);
  }

  it('says so, and why, wherever it is shown', async () => {
    const load = await uncheckable(2019);
    const refused = {
      state: 'refused',
      digest: null,
      refusal: {
        code: 'JOB_GAVE_UP',
        message: expect.stringMatching(/^后台核对.*程序出错（日志中的编号 .*）。.*重新核对/),
      },
    };
    expect(load).toMatchObject(refused);
    expect(load.refusal?.message).not.toContain('no answer');
    const { items } = (await bench.supervisor.get(`${ROUTES.pastYearLoads}?year=2019`)).json();
    expect(items).toMatchObject([refused]);
  });

  it('is under way as long as a try is left', async () => {
    const { id } = (await bench.send(2020, await filled(2020))).json<PastYearLoad>();
    const failing = jest.spyOn(bench.app.nest.get(LoadChecks), 'check').mockRejectedValueOnce(NO_ANSWER);
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await runnerOf(bench.app, JOBS).workOff();
    for (const pretended of [failing, log]) pretended.mockRestore();
    expect(await bench.load(id)).toMatchObject({ state: 'checking', refusal: null });
  });

  it('is checked again by the person who brought it in, and the administrator is no longer asked', async () => {
    const load = await uncheckable(2021);
    const before = (await administratorSees()).length;
    expect(await bench.checkedAnew(load)).toMatchObject({ state: 'ready', refusal: null });
    expect(await administratorSees()).toHaveLength(before - 1);
  });

  it('goes on where the administrator lets the job be tried again', async () => {
    const load = await uncheckable(2022);
    const [job] = await administratorSees();
    await bench.app.database.transaction((manager) =>
      bench.app.nest.get(GivenUpJobs).tryAgain(manager, job?.id ?? ''),
    );
    expect(await bench.load(load.id)).toMatchObject({ state: 'checking', refusal: null });
    await bench.workOff();
    expect(await bench.load(load.id)).toMatchObject({ state: 'ready' });
  });

  it('has taken nothing, and is cancelled or confirmed again', async () => {
    const ready = await bench.checked(2023, (await bench.workbook(2023)).fill('东示例区教育局'));
    await bench.confirm(ready);
    const failing = jest.spyOn(bench.app.nest.get(LoadTaking), 'take').mockRejectedValue(NO_ANSWER);
    await tryUntilGivenUp(bench.app, JOBS);
    failing.mockRestore();
    const refused = await bench.load(ready.id);
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'JOB_GAVE_UP' } });
    expect(refused.refusal?.message).toMatch(/^后台补录.*全部没有补录/);
    const seen = await bench.checkedAnew(refused);
    expect(await bench.taken(seen)).toMatchObject({ state: 'taken', done: 1 });

    const other = await uncheckable(2024);
    const cancelled = await bench.supervisor.post(at(ROUTES.pastYearLoadCancellation, { id: other.id }), {});
    expect(cancelled.json()).toMatchObject({ state: 'cancelled' });
  });

  it('whose program was killed in its last try has given up as well', async () => {
    const { id } = (await bench.send(2025, await filled(2025))).json<PastYearLoad>();
    await bench.app.database.query(
      `UPDATE pgboss.job SET state = 'active', retry_count = retry_limit, started_on = now() - interval '1 day'
       WHERE data->'payload'->>'loadId' = $1`,
      [id],
    );
    await runnerOf(bench.app, JOBS).lookAfterQueue();
    const { refusal } = await bench.load(id);
    expect(refusal?.message).toContain('中途停止了');
  });
});
