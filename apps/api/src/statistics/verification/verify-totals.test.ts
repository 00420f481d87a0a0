import { AgencyChanges } from '../../agencies/agency-changes.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { readEnvironment } from '../../environment.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { runVerification } from './run-verification.ts';
import { verifyTotals } from './verify-totals.ts';

const fees = 'proactiveDisclosure.fees.amount';

describe('verifying the totals', () => {
  let app: TestApp;
  let area: TestArea;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
  });
  afterAll(() => app.close());

  const verify = () => verifyTotals(app.database);

  async function run() {
    let printed = '';
    const environment = readEnvironment({
      DATABASE_URL: String((app.database.options as { url?: string }).url),
    });
    const say = (text: string) => void (printed += text);
    const code = await runVerification({ environment: () => environment, print: say, complain: say });
    return { code, printed };
  }

  it('of a platform without accepted reports finds nothing to verify', async () => {
    expect(await verify()).toMatchObject({ years: [], totals: 0, differences: [] });
    expect(await run()).toEqual({ code: 0, printed: '还没有审核通过的年报，没有可以核对的汇总。\n' });
  });

  describe('where four reports were accepted, one of them of a whole area', () => {
    beforeAll(async () => {
      standAt(app, '2026-01-10T09:00');
      await openTestRound(app, 2025);
      const figures = [100.0001, 0.2, 0.3, 5000];
      for (const [index, agencyId] of [
        area.bureau,
        area.township,
        area.cityBureau,
        area.district,
      ].entries()) {
        await handIn(app, agencyId, 2025, { [fees]: figures[index] ?? 0 });
        await app.nest.get(Decisions).take(callerAt('supervisor', area.city), agencyId, 2025, 'accept', {
          version: 1,
          reason: OVER_OPEN,
        });
      }
    });

    it('finds no difference, and says what is not added', async () => {
      expect(await verify()).toMatchObject({ years: [2025], reports: 3, ofWholeAreas: 1, differences: [] });
      expect(await run()).toMatchObject({ code: 0, printed: expect.stringContaining('没有差异') });
    });

    it.each([
      [
        'a figure that is wrong by a ten-thousandth',
        'UPDATE subtree_total SET figures[at] = figures[at] + 0.0001 WHERE agency_id = $1',
        { what: expect.stringContaining('收费'), stored: '100.5002', recounted: '100.5001' },
      ],
      [
        'a report too many',
        'UPDATE subtree_total SET reports = reports + 1 WHERE agency_id = $1',
        { what: '年报份数', stored: '4', recounted: '3' },
      ],
      [
        'figures of another form',
        `UPDATE subtree_total SET form = '2019' WHERE agency_id = $1`,
        { what: '表格版本', stored: '2019', recounted: '2021' },
      ],
      [
        'a total that is missing',
        'DELETE FROM subtree_total WHERE agency_id = $1',
        { what: '年报份数', stored: '0', recounted: '3' },
      ],
      [
        'a total of a year without reports',
        `INSERT INTO subtree_total (agency_id, year, form, figures, reports)
         SELECT agency_id, 2024, form, figures, reports FROM subtree_total WHERE agency_id = $1`,
        { year: 2024, what: '年报份数', stored: '3', recounted: '0' },
      ],
    ])('finds %s', async (_, damage, difference) => {
      const runner = app.database.createQueryRunner();
      await runner.startTransaction();
      try {
        const [position] = await runner.query(
          `SELECT array_position(figures, 100.5001) AS at FROM subtree_total WHERE agency_id = $1`,
          [area.city],
        );
        await runner.query(damage.replace(/\[at\]/g, `[${position.at}]`), [area.city]);
        const { differences } = await verifyTotals(runner.manager);
        expect(differences).toContainEqual(
          expect.objectContaining({ year: 2025, agency: '示例市人民政府', ...difference }),
        );
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    });

    it('names each difference and ends with 1', async () => {
      const wrong = (sign: string) =>
        app.database.query(`UPDATE subtree_total SET reports = reports ${sign} 1 WHERE agency_id = $1`, [
          area.district,
        ]);
      await wrong('+');
      const { code, printed } = await run().finally(() => wrong('-'));
      expect(code).toBe(1);
      expect(printed).toMatch(/1 处不一致：\n {2}2025 年\t.*\t年报份数\t现存 3\t应为 2\n$/);
    });

    it('names the accepted report of an agency that is no longer in the tree of its year', async () => {
      await app.nest.get(AgencyChanges).abolish(thePlatform, area.cityBureau, 2024);
      expect(await verify()).toMatchObject({
        reports: 2,
        differences: [],
        outsideTheTree: [expect.stringMatching(/^2025 年 /)],
      });
      expect((await run()).printed).toContain('没有计入任何汇总');
    });
  });

  it('of a database that cannot be reached ends with 4 and says why', async () => {
    let said = '';
    const code = await runVerification({
      environment: () => readEnvironment({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }),
      print: () => undefined,
      complain: (text) => (said += text),
    });
    expect(code).toBe(4);
    expect(said).toContain('连接不上数据库');
  });
});
