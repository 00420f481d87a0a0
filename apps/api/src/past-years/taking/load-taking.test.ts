import type { CellValue } from 'hucre/xlsx';
import { ROUTES } from '@zhaojian/contract';
import { AgencyMergers } from '../../agencies/revising/agency-mergers.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import { OriginalUses } from '../../originals/original-uses.ts';
import type { DataSource } from 'typeorm';
import { at } from '../../testing/test-client.ts';
import { openTestRound } from '../../testing/test-round.ts';
import { LoadBench } from '../testing/load-bench.ts';

/** Two applications came in, and what became of them. */
const carrying = ({ over = 0, forward = 0 }): Readonly<Record<string, CellValue>> => ({
  'applications.newlyReceived.naturalPerson': 2,
  'applications.newlyReceived.total': 2,
  'applications.carriedOver.naturalPerson': over,
  'applications.carriedOver.total': over,
  'applications.disclosed.naturalPerson': 2 + over - forward,
  'applications.disclosed.total': 2 + over - forward,
  'applications.outcomesTotal.naturalPerson': 2 + over - forward,
  'applications.outcomesTotal.total': 2 + over - forward,
  'applications.carriedForward.naturalPerson': forward,
  'applications.carriedForward.total': forward,
});

describe('years that are checked together and confirmed one after the other', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
  });
  afterAll(() => bench.close());

  const load = async (year: number, figures: Readonly<Record<string, CellValue>>) =>
    bench.checked(year, (await bench.workbook(year)).fill('东示例区教育局', figures));
  const ofCarrying = ({ findings }: { findings: readonly { check: string }[] }) =>
    findings.filter(({ check }) => check === 'CARRY_OVER_CONTINUITY');

  it('let nothing count over a mistake against the year before that nobody saw', async () => {
    const before = await load(2022, carrying({ forward: 1 }));
    const after = await load(2023, carrying({ over: 0 }));
    expect(ofCarrying(after)).toEqual([]);
    expect(await bench.taken(before)).toMatchObject({ state: 'taken' });

    const refused = await bench.taken(after);
    expect(refused).toMatchObject({ state: 'refused', digest: null });
    expect(refused.refusal).toMatchObject({
      code: 'PAST_YEAR_CHANGED_MEANWHILE',
      message: expect.stringMatching(/东示例区教育局：校验结果.*点“重新核对”/),
    });

    const seen = await bench.checkedAnew(refused);
    expect(seen).toMatchObject({ state: 'ready', refusal: null, counts: { create: 1 } });
    expect(ofCarrying(seen)).toMatchObject([{ severity: 'error', agencies: 1 }]);
    expect(await bench.taken(seen)).toMatchObject({ state: 'taken', done: 1 });
  });

  it('need the workbook as long as it can be confirmed or checked again', async () => {
    const ready = await load(2024, carrying({}));
    const [{ sha256 } = { sha256: '' }] = await bench.app.database.query<{ sha256: string }[]>(
      'SELECT sha256 FROM past_year_load WHERE id = $1',
      [ready.id],
    );
    const needed = () => bench.app.nest.get(OriginalUses).needed(bench.app.database.manager, [sha256]);
    expect(ready.state).toBe('ready');
    expect([...(await needed())]).toEqual([sha256]);
    await bench.supervisor.post(at(ROUTES.pastYearLoadCancellation, { id: ready.id }), {});
    expect([...(await needed())]).toEqual([]);
  });

  it('are checked again only where they wait or were refused', async () => {
    const taken = await bench.taken(await load(2021, carrying({})));
    expect(bench.problem(await bench.checkAnew(taken)).code).toBe('PAST_YEAR_LOAD_NOT_READY');
  });
});

describe('offices that one was split into, loaded together', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
    const { bureau } = bench.area;
    await bench.taken(
      await bench.checked(
        2022,
        (await bench.workbook(2022)).fill('东示例区教育局', carrying({ forward: 2 })),
      ),
    );
    const founded = (name: string) => ({
      who: 'founded' as const,
      name,
      kind: 'department' as const,
      parentId: bench.area.district,
      sector: null,
      code: null,
      aliases: [],
    });
    await bench.app.nest.get(AgencyMergers).split(thePlatform, {
      agencyId: bureau,
      revision: 1,
      fromYear: 2023,
      continues: false,
      into: [founded('东示例区教育事业局'), founded('东示例区体育局')],
    });
  });
  afterAll(() => bench.close());

  const loaded = async (first: number, second: number) => {
    const book = await bench.workbook(2023);
    book
      .fill('东示例区教育事业局', carrying({ over: first }))
      .fill('东示例区体育局', carrying({ over: second }));
    return bench.checked(2023, book);
  };

  it('are checked with what the others of the load have over from before', async () => {
    expect((await loaded(1, 2)).findings).toContainEqual(
      expect.objectContaining({ check: 'CARRY_OVER_CONTINUITY', agencies: 2 }),
    );
  });

  it('are taken as they were checked, although none of them counted then', async () => {
    const load = await loaded(1, 1);
    expect(load.findings.filter(({ check }) => check === 'CARRY_OVER_CONTINUITY')).toEqual([]);
    expect(await bench.taken(load)).toMatchObject({ state: 'taken', done: 2 });
  });
});

describe('a year that is loaded while something is arranged for single agencies', () => {
  let bench: LoadBench;
  const year = 2024;
  const reason = '机构改革，职能划转';
  beforeAll(async () => {
    bench = await LoadBench.open();
    await openTestRound(bench.app, year);
    await bench.app.nest
      .get(CollectionRounds)
      .block(thePlatform, null, year, { blocking: [], needsSignedScan: false });
  });
  afterAll(() => bench.close());

  const address = (what: string) => at(ROUTES.arrangement, { year, agencyId: bench.area.bureau, what });
  const load = async () => bench.checked(year, (await bench.workbook(year)).fill('东示例区教育局'));

  it.each([
    ['exemption', {}, /东示例区教育局：.*免报/],
    ['reopening', { until: '2026-06-30' }, /东示例区教育局：.*重新开放到 2026-06-30/],
  ])(
    'takes nothing for an agency that got an %s since it was checked, and says so',
    async (what, terms, words) => {
      const ready = await load();
      expect(ready.state).toBe('ready');
      expect((await bench.supervisor.put(address(what), { reason, ...terms })).statusCode).toBe(200);
      const refused = await bench.taken(ready);
      expect(refused).toMatchObject({ state: 'refused', done: 0 });
      expect(refused.refusal?.message).toMatch(words);
      expect((await bench.workbook(year)).row('东示例区教育局')[2]).toMatch(/^(免报|重新开放到 2026-06-30)/);
      const seen = await bench.checkedAnew(refused);
      expect(seen).toMatchObject({ state: 'wrong', mistakes: [{ agencyName: '东示例区教育局' }] });
      await bench.supervisor.delete(address(what));
      expect(await bench.checkedAnew(await load())).toMatchObject({ state: 'ready' });
    },
  );

  it('takes in a report, or lets its agency be exempt, and not both at once', async () => {
    const ready = await load();
    await bench.confirm(ready);
    const [, exempted] = await Promise.all([
      bench.workOff(),
      bench.supervisor.put(address('exemption'), { reason }),
    ]);
    const { state } = await bench.load(ready.id);
    expect([
      ['taken', 409],
      ['refused', 200],
    ]).toContainEqual([state, exempted.statusCode]);
  });

  it('keeps an agency from being exempt until a report that is being taken in is there or not', async () => {
    const { database } = bench.app;
    const taking = database.createQueryRunner();
    await taking.startTransaction();
    await taking.query(
      `INSERT INTO submission (agency_id, year, state, submitted_version, accepted_version, last_activity_at)
       VALUES ($1, $2, 'accepted', 1, 1, now())`,
      [bench.area.otherBureau, year],
    );
    const exempted = bench.supervisor.put(
      at(ROUTES.arrangement, { year, agencyId: bench.area.otherBureau, what: 'exemption' }),
      { reason },
    );
    await somebodyWaits(database);
    await taking.commitTransaction();
    await taking.release();
    expect(bench.problem(await exempted).code).toBe('REPORT_HANDED_IN');
  });

  async function somebodyWaits(database: DataSource): Promise<void> {
    const waiting = await database.query<object[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length === 0) await somebodyWaits(database);
  }
});
