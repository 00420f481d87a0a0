import { aLetter } from '../testing/test-letters.ts';
import { ROUTES } from '@zhaojian/contract';
import { at } from '../testing/test-client.ts';
import { LoadBench } from './testing/load-bench.ts';

const YEAR = 2022;
const NAME = '东示例区教育局';

describe('a report that was brought in and withdrawn', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
    await bench.taken(await bench.checked(YEAR, (await bench.workbook(YEAR)).fill(NAME)));
  });
  afterAll(() => bench.close());

  const decide = (route: string, body: object) =>
    bench.supervisor.post(at(route, { agencyId: bench.area.bureau, year: YEAR }), body);
  const pending = async () => (await bench.years()).find(({ year }) => year === YEAR)?.pending;
  const status = async () => (await bench.workbook(YEAR)).row(NAME)[2];
  const gather = () => bench.supervisor.post(at(ROUTES.pastYearFileLoads, { year: YEAR }), {});

  it('waits for a decision, and not for being brought in', async () => {
    expect([await pending(), await status()]).toEqual([0, '上级补录']);
    await decide(ROUTES.withdrawAcceptance, { reason: '发现数据有误，需要核对' });
    expect([await pending(), await status()]).toEqual([0, '上级补录，已提交']);
    expect(bench.problem(await gather()).code).toBe('NOTHING_PENDING');
  });

  it('can be brought in again once it is returned', async () => {
    await decide(ROUTES.return, { version: 1, letter: aLetter('发现数据有误，退回更正') });
    expect([await pending(), await status()]).toEqual([1, '上级补录，待确认']);
    expect(await bench.afterJobs(await gather())).toMatchObject({ state: 'ready', counts: { accept: 1 } });
  });
});
