import { cellsOf, formForYear } from '@zhaojian/report';
import fc from 'fast-check';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { CoverageChanges } from '../agencies/coverage-by-year/coverage-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { SubtreeTotals } from './subtree-totals.service.ts';
import { verifyTotals } from './verification/verify-totals.ts';

/** One year of each era. */
const years = [2020, 2025];
const keysOf = (year: number) => {
  const form = formForYear(year);
  return form ? cellsOf(form) : [];
};

describe('the totals of subtrees', () => {
  let app: TestApp;
  let area: TestArea;
  let reporting: string[];

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    const more = await Promise.all(
      ['一', '二', '三'].map((number) =>
        plantAgency(app, { name: `第${number}中心`, kind: 'publicInstitution', parentId: area.bureau }),
      ),
    );
    const governments = [area.district, area.otherDistrict];
    reporting = [area.cityBureau, area.bureau, area.township, area.otherBureau, ...governments, ...more];
    for (const year of years) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      for (const [index, agencyId] of reporting.entries())
        await handIn(app, agencyId, year, someFigures(year, index));
    }
  });
  afterAll(() => app.close());

  /** Every figure another one, money with decimals, changes below zero. */
  function someFigures(year: number, seed: number): Record<string, number> {
    return Object.fromEntries(
      keysOf(year).map(({ key, unit }, index) => {
        const number = ((seed + 3) * (index + 7)) % 1009;
        if (unit === 'change') return [key, number - 500];
        return [key, unit === 'count' ? number : (number * 10_000 + 1000 + seed) / 10_000];
      }),
    );
  }

  const supervisor = () => callerAt('supervisor', area.city);
  async function acceptedIds(year: number): Promise<Set<string>> {
    const rows = await app.database.query<{ id: string }[]>(
      "SELECT agency_id AS id FROM submission WHERE year = $1 AND state = 'accepted'",
      [year],
    );
    return new Set(rows.map(({ id }) => id));
  }
  async function decideOtherwise(agencyId: string, year: number): Promise<void> {
    const decisions = app.nest.get(Decisions);
    if ((await acceptedIds(year)).has(agencyId)) {
      await decisions.take(supervisor(), agencyId, year, 'withdrawAcceptance', { reason: '重新核对数据' });
    } else {
      await decisions.take(supervisor(), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
    }
  }
  const moveTownship = (parentId: string) =>
    app.nest.get(AgencyChanges).change(thePlatform, area.township, { fromYear: 2025, parentId });

  /** Whatever held before: that nothing would be different is no matter here. */
  const cover = (government: string, fromYear: number, coversArea: boolean) =>
    app.nest
      .get(CoverageChanges)
      .cover(thePlatform, government, { fromYear, coversArea })
      .catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'COVERAGE_UNCHANGED') throw error;
      });

  type Totals = Record<string, { reports: number; figures: string[] }>;
  async function stored(year: number): Promise<Totals> {
    const rows = await app.database.query<{ id: string; reports: number; figures: string[] }[]>(
      `SELECT agency_id AS id, reports, array(SELECT trim_scale(figure)::text FROM unnest(figures) AS figure) AS figures
       FROM subtree_total WHERE year = $1 AND reports > 0`,
      [year],
    );
    return Object.fromEntries(rows.map(({ id, reports, figures }) => [id, { reports, figures }]));
  }

  const differences = async () => (await verifyTotals(app.database)).differences;

  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ decide: fc.nat(8), year: fc.constantFrom(...years) }) },
    { weight: 1, arbitrary: fc.record({ move: fc.constantFrom('district', 'otherDistrict', 'city') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        cover: fc.constantFrom('district', 'otherDistrict'),
        fromYear: fc.constantFrom(2019, 2021, 2025),
        coversArea: fc.boolean(),
      }),
    },
  );

  it('are what the accepted reports add up to, after any sequence of decisions, moves and changes of coverage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const taken of steps) {
          if ('move' in taken) await moveTownship(area[taken.move as keyof TestArea]);
          else if ('cover' in taken)
            await cover(area[taken.cover as keyof TestArea], taken.fromYear, taken.coversArea);
          else await decideOtherwise(reporting[taken.decide] ?? area.bureau, taken.year);
        }
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('are the same when added up again', async () => {
    await decideOtherwise(area.cityBureau, 2025);
    for (const year of years) {
      const before = await stored(year);
      await app.nest.get(SubtreeTotals).rebuild(year);
      expect(await stored(year)).toEqual(before);
    }
  });

  it('stay true when many decide at the same time, agencies move, coverage changes and totals are added up again', async () => {
    const totals = app.nest.get(SubtreeTotals);
    await Promise.all([
      ...reporting.map((agencyId) => decideOtherwise(agencyId, 2025)),
      moveTownship(area.otherDistrict),
      cover(area.district, 2021, false),
      cover(area.otherDistrict, 2019, false),
      totals.rebuild(2025),
      ...reporting.map((agencyId) => decideOtherwise(agencyId, 2020)),
      totals.rebuild(2020),
    ]);
    expect(await differences()).toEqual([]);
    await Promise.all([
      ...reporting.toReversed().map((agencyId) => decideOtherwise(agencyId, 2025)),
      cover(area.district, 2019, true),
      cover(area.otherDistrict, 2025, true),
    ]);
    expect(await differences()).toEqual([]);
  });

  it('leave out governments that report for their whole area', async () => {
    await cover(area.district, 2019, true);
    if ((await acceptedIds(2025)).has(area.district)) await decideOtherwise(area.district, 2025);
    const before = await stored(2025);
    await decideOtherwise(area.district, 2025);
    expect(await acceptedIds(2025)).toContain(area.district);
    expect(await stored(2025)).toEqual(before);
  });

  it('of a year lose an agency that was abolished before it', async () => {
    const { cityBureau } = area;
    if (!(await acceptedIds(2025)).has(cityBureau)) await decideOtherwise(cityBureau, 2025);
    const before = await stored(2025);
    await app.nest.get(AgencyChanges).abolish(thePlatform, cityBureau, 2024);
    // A node without any report has no totals.
    const left = (await stored(2025))[area.city]?.reports ?? 0;
    expect(left).toBe((before[area.city]?.reports ?? 0) - 1);
    expect(await differences()).toEqual([]);
  });

  it('are refused a change that does not go through: neither the decision nor the sums stay', async () => {
    const agencyId = area.bureau;
    if (!(await acceptedIds(2025)).has(agencyId)) await decideOtherwise(agencyId, 2025);
    const before = await stored(2025);
    jest.spyOn(app.nest.get(SubtreeTotals), 'subtract').mockRejectedValueOnce(new Error('no connection'));
    const withdrawal = app.nest
      .get(Decisions)
      .take(supervisor(), agencyId, 2025, 'withdrawAcceptance', { reason: '重新核对数据' });
    await expect(withdrawal).rejects.toThrow('no connection');
    expect(await acceptedIds(2025)).toContain(agencyId);
    expect(await stored(2025)).toEqual(before);
  });
});
