import { ROUTES, type YearChanges } from '@zhaojian/contract';
import { LoadBench } from '../../past-years/testing/load-bench.ts';

const upheld = 'disputes.reconsideration.upheld';
const rectified = 'disputes.reconsideration.rectified';

describe('a report corrected while it counts', () => {
  let bench: LoadBench;
  beforeAll(async () => {
    bench = await LoadBench.open();
  });
  afterAll(() => bench.close());

  const load = async (year: number, figures: Readonly<Record<string, number>>) => {
    const book = (await bench.workbook(year)).fill('东示例区教育局', figures);
    return bench.taken(await bench.checked(year, book));
  };
  const changes = async (agencyId: string, year: number) => {
    const answer = await bench.supervisor.get(`${ROUTES.yearChanges}?agencyId=${agencyId}&year=${year}`);
    return answer.json<YearChanges>().items;
  };

  it('is told with the cells of every total above that became others, although no headline figure did', async () => {
    const total = { 'disputes.reconsideration.total': 9 };
    await load(2022, { ...total, [upheld]: 5, [rectified]: 4 });
    expect(await changes(bench.area.city, 2022)).toEqual([]);
    expect(await load(2022, { ...total, [upheld]: 6, [rectified]: 3 })).toMatchObject({ state: 'taken' });
    for (const above of [bench.area.bureau, bench.area.district, bench.area.city])
      expect(await changes(above, 2022)).toMatchObject([
        {
          correction: 'acceptedAnew',
          actor: expect.any(String),
          reports: { before: 1, after: 1 },
          changedTotalCells: 2,
          totalCells: [
            { key: upheld, before: 5, after: 6 },
            { key: rectified, before: 4, after: 3 },
          ],
        },
      ]);
  });

  it('tells twenty of its cells, and how many there are', async () => {
    const book = await bench.workbook(2021);
    const keys = (book.rows[book.keyRow] ?? []).map(String).filter((key) => key.startsWith('applications.'));
    await load(2021, {});
    await load(2021, Object.fromEntries(keys.map((key) => [key, 1])));
    const [change] = await changes(bench.area.city, 2021);
    expect(change?.changedTotalCells).toBe(keys.length);
    expect(change?.totalCells).toHaveLength(20);
  });
});
