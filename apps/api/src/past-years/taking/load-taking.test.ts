import type { CellValue } from 'hucre/xlsx';
import { ROUTES } from '@zhaojian/contract';
import { AgencyMergers } from '../../agencies/revising/agency-mergers.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { OriginalUses } from '../../originals/original-uses.ts';
import { at } from '../../testing/test-client.ts';
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
