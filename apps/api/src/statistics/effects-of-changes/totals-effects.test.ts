import { AgencyChanges } from '../../agencies/agency-changes.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { TotalsEffects, type TreeChange } from './totals-effects.service.ts';

describe('what a change of the tree does to the totals', () => {
  let app: TestApp;
  let area: TestArea;

  /** In 2025 东示例区教育局 reports 60, 西示例区教育局 7. */
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, '2026-01-10T09:00');
    await openTestRound(app, 2025);
    await report(area.bureau, 60);
    await report(area.otherBureau, 7);
  });
  afterEach(() => app.close());

  async function report(agencyId: string, newlyReceived: number): Promise<void> {
    await handIn(app, agencyId, 2025, { 'applications.newlyReceived.total': newlyReceived });
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, 2025, 'accept', { version: 1, reason: OVER_OPEN });
  }
  const supervisor = (agencyId = area.city) => callerAt('administrator', agencyId);
  const effects = () => app.nest.get(TotalsEffects);
  const moves: TreeChange<void> = (manager) =>
    app.nest
      .get(AgencyChanges)
      .change(thePlatform, area.bureau, { fromYear: 2024, parentId: area.otherDistrict }, manager);
  const preview = (caller = supervisor()) =>
    effects().preview(caller, [area.bureau, area.otherDistrict], moves);
  const confirm = (digest?: string) =>
    effects().confirmed(supervisor(), [area.bureau, area.otherDistrict], digest, moves);
  const placeOf = async () => {
    const [row] = await app.database.query<{ parent: string }[]>(
      'SELECT parent_id AS parent FROM agency_placement WHERE agency_id = $1 AND to_year IS NULL',
      [area.bureau],
    );
    return row?.parent;
  };

  async function somebodyWaitsForALock(): Promise<void> {
    const waiting = await app.database.query<object[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length === 0) await somebodyWaitsForALock();
  }

  it('is told before it is done: which totals, of which years, from what to what', async () => {
    const { effects: found } = await preview();
    expect(found).toEqual(
      [
        {
          year: 2025,
          agencyId: area.district,
          agencyName: '东示例区人民政府',
          reports: { before: 1, after: 0 },
          figures: expect.arrayContaining([{ measure: 'newlyReceived', before: 60, after: null }]),
          form: '2021',
          cells: [{ key: 'applications.newlyReceived.total', before: 60, after: null }],
          changedCells: 1,
        },
        {
          year: 2025,
          agencyId: area.otherDistrict,
          agencyName: '西示例区人民政府',
          reports: { before: 1, after: 2 },
          figures: expect.arrayContaining([{ measure: 'newlyReceived', before: 7, after: 67 }]),
          form: '2021',
          cells: [{ key: 'applications.newlyReceived.total', before: 7, after: 67 }],
          changedCells: 1,
        },
      ].toSorted((one, other) => (one.agencyId < other.agencyId ? -1 : 1)),
    );
    expect(await placeOf()).toBe(area.district);
  });

  it('is told of the caller’s own area only', async () => {
    const { effects: found } = await preview(supervisor(area.otherDistrict));
    expect(found.map(({ agencyName }) => agencyName)).toEqual(['西示例区人民政府']);
  });

  it('is done and recorded once it was seen', async () => {
    const { digest } = await preview();
    await confirm(digest);
    expect(await placeOf()).toBe(area.otherDistrict);
    const [entry] = await app.database.query<{ details: object }[]>(
      "SELECT details FROM audit_entry WHERE action = 'totals.changed'",
    );
    expect(entry?.details).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ agencyName: '西示例区人民政府', reports: { before: 1, after: 2 } }),
      ]),
    });
  });

  it('is recorded with what this change did, and not with another one that it had to wait for', async () => {
    const agencies = [area.bureau, area.otherDistrict];
    const { digest } = await effects().preview(thePlatform, agencies, moves);
    const done = await app.database.transaction(async (manager) => {
      const renamed = { fromYear: 2024, name: '示例市教体局' };
      await app.nest.get(AgencyChanges).change(thePlatform, area.cityBureau, renamed, manager);
      const waiting = effects().confirmed(thePlatform, agencies, digest, moves);
      await somebodyWaitsForALock();
      return { waiting };
    });
    await done.waiting;
    const subjects = await app.database.query<{ subject: string }[]>(
      `SELECT DISTINCT done->>'subject' AS subject
       FROM audit_entry, jsonb_array_elements(details->'effects') AS effect, jsonb_array_elements(effect->'done') AS done
       WHERE action = 'totals.changed'`,
    );
    expect(subjects).toEqual([{ subject: '东示例区教育局' }]);
  });

  it('is not done where nobody has seen it', async () => {
    await expect(confirm()).rejects.toMatchObject({
      code: 'TOTALS_NOT_CONFIRMED',
      message: expect.stringContaining('2025 年度'),
    });
    expect(await placeOf()).toBe(area.district);
  });

  it('is not done where it would do something else by now', async () => {
    const { digest } = await preview();
    await report(area.cityBureau, 5);
    await report(area.township, 5);
    await expect(confirm(digest)).rejects.toMatchObject({ code: 'TOTALS_CHANGED_MEANWHILE' });
    expect(await placeOf()).toBe(area.district);
  });

  it('is nothing where no report is in it, and needs nobody to see it', async () => {
    const rename: TreeChange<void> = (manager) =>
      app.nest
        .get(AgencyChanges)
        .change(thePlatform, area.bureau, { fromYear: 2024, name: '东示例区教体局' }, manager);
    expect((await effects().preview(supervisor(), [area.bureau], rename)).effects).toEqual([]);
    await effects().confirmed(supervisor(), [area.bureau], undefined, rename);
    const recorded = await app.database.query("SELECT 1 FROM audit_entry WHERE action = 'totals.changed'");
    expect(recorded).toEqual([]);
  });
});
