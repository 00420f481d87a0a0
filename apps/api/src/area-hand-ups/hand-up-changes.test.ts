import type { AgencyKind } from '@zhaojian/contract';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Arrangements } from '../collection-rounds/arrangements.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt } from '../testing/test-callers.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { areaToHandUp, type AreaToHandUp } from './testing/area-to-hand-up.ts';

const year = 2025;
const wanting = { verdict: 'wanting', words: '第五部分照抄上年' };

describe('an area whose reports change after it was handed up', () => {
  let app: TestApp;
  let planted: TestArea;
  let area: AreaToHandUp;

  beforeAll(async () => {
    app = await createTestApp();
    planted = await plantTestArea(app);
    await openTestRound(app, year);
    await asked(['government', 'developmentZone']);
  });
  beforeEach(async () => {
    standAt(app, '2026-02-10T09:00');
    area = await areaToHandUp(app, planted);
    await area.take(area.district, 'handUp', 0);
  });
  afterAll(() => app.close());

  const asked = (handUpKinds: AgencyKind[]) =>
    app.nest.get(CollectionRounds).handUp(thePlatform, null, year, { handUpKinds });
  const somebodyWaitsForALock = async (): Promise<void> => {
    const waiting = await app.database.query<object[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length === 0) await somebodyWaitsForALock();
  };

  it('does not lose what was found by handing up once without the report that was found wanting', async () => {
    await area.accepted(area.township);
    await area.take(area.district, 'handUpAnew', 1);
    await area.draw();
    await area.judge(area.bureau, wanting);
    await area.withdraw(area.bureau);
    await area.take(area.district, 'handUpAnew', 2);
    expect((await area.seen()).sample.map(({ agencyId }) => agencyId)).toEqual([area.township]);
    await area.accept(area.bureau);
    await area.take(area.district, 'handUpAnew', 3);
    expect((await area.seen()).sample).toContainEqual(
      expect.objectContaining({ agencyId: area.bureau, version: 1, ...wanting }),
    );
    expect((await area.take(area.city, 'confirm', 4, null)).json()).toMatchObject({
      code: expect.stringMatching(/SAMPLE/u),
    });
  });

  it('is told what was found wanting in its sample', async () => {
    await area.draw();
    await area.judge(area.bureau);
    expect(await area.told(area.district, 'sampleWanting')).toEqual([]);
    const [{ judgedAt } = { judgedAt: null }] = (await area.seen()).sample;
    await area.judge(area.bureau, { ...wanting, judgedAt });
    const told = await area.told(area.district, 'sampleWanting');
    expect(told.map(({ sentence }) => sentence)).toEqual([
      `测试supervisor抽查${area.name}整体上报的 2025 年度报告，${area.name.replace('人民政府', '')}教育局的有问题。说明：第五部分照抄上年`,
    ]);
  });

  it('keeps with each handing up which versions it was, and no step is ever changed', async () => {
    await area.accepted(area.township);
    await area.take(area.district, 'handUpAnew', 1);
    const of = 'area_hand_up_id = (SELECT id FROM area_hand_up WHERE agency_id = $1)';
    const steps = await app.database.query<object[]>(
      `SELECT versions FROM area_hand_up_step WHERE ${of} ORDER BY revision`,
      [area.id],
    );
    expect(steps).toEqual([
      { versions: { [area.bureau]: 1 } },
      { versions: { [area.bureau]: 1, [area.township]: 1 } },
    ]);
    await expect(
      app.database.query(`UPDATE area_hand_up_step SET words = 'x' WHERE ${of}`, [area.id]),
    ).rejects.toThrow(/permission denied|never changed/u);
  });

  it('says who is to report besides since then, and who no longer', async () => {
    const founded = await area.below(`${area.name}二号镇`, 'township', area.id);
    expect(await area.seen()).toMatchObject({
      handedUp: { expected: 3 },
      now: { expected: 4 },
      changes: [{ agencyId: founded, change: 'asked', state: 'notStarted' }],
    });
    expect(await area.row()).toMatchObject({ changed: 1 });
    await area.draw();
    await area.judge(area.bureau);
    expect((await area.take(area.city, 'confirm', 1, null)).json()).toMatchObject({
      code: 'CHANGED_SINCE_HANDED_UP',
    });
    await app.nest
      .get(Arrangements)
      .save(
        callerAt('supervisor', planted.city),
        { agencyId: area.township, year, what: 'exemption' },
        { submitOn: null, publishOn: null, until: null, reason: '机构合并，不再单独报送' },
      );
    expect((await area.seen()).changes).toMatchObject([
      { agencyId: area.township, change: 'left', state: null },
      { agencyId: founded, change: 'asked' },
    ]);
  });

  it('tells both sides what was done with a report, and of those that come to count with the first', async () => {
    await area.accepted(area.township);
    const office = await area.below(`${area.name}财政局`, 'department', area.id);
    await area.accepted(office);
    const told = await area.told(area.city, 'handUpChanged');
    expect(told).toHaveLength(1);
    expect(told[0]?.sentence).toContain('一号镇人民政府的 2025 年度报告，测试supervisor已通过。');
  });

  it('tells nobody where the round no longer asks for it', async () => {
    await asked(['department']);
    await area.withdraw(area.bureau);
    await asked(['government', 'developmentZone']);
    expect(await area.told(area.city, 'handUpChanged')).toEqual([]);
  });

  it('is handed up anew also once it was confirmed, and confirmed again', async () => {
    await area.draw();
    await area.judge(area.bureau);
    await area.take(area.city, 'confirm', 1, null);
    await area.accepted(area.township);
    expect((await area.take(area.district, 'handUpAnew', 2)).json()).toMatchObject({
      state: 'handedUp',
      handedUp: { accepted: 2 },
      changes: [],
    });
    expect((await area.seen()).steps).toEqual(['return', 'confirm']);
  });

  it('is not confirmed while one of its reports is being decided on', async () => {
    await area.draw();
    await area.judge(area.bureau);
    const answer = await app.database.transaction(async (manager) => {
      await manager.query(
        `UPDATE submission SET state = 'submitted', accepted_version = NULL WHERE agency_id = $1 AND year = $2`,
        [area.bureau, year],
      );
      const confirming = Promise.resolve(area.take(area.city, 'confirm', 1, null));
      await somebodyWaitsForALock();
      return { confirming };
    });
    expect((await answer.confirming).json()).toMatchObject({ code: 'CHANGED_SINCE_HANDED_UP' });
  });
});
