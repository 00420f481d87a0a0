import {
  type AgencyKind,
  type AreaHandUp,
  type AreaHandUps,
  type AuditPage,
  type HandUpStep,
  type NotificationPage,
  ROUTES,
  spotCheckSize,
} from '@zhaojian/contract';
import { thePlatform } from '../audit/audit-record.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { aLetter } from '../testing/test-letters.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const statement = '除一号镇外均已审核，一号镇正在合并机构，二月底前补报。';

describe('an area handed up as a whole', () => {
  let app: TestApp;
  let planted: TestArea;
  let area: TestArea;
  let name: string;
  let district: TestClient;
  let city: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    planted = await plantTestArea(app);
    await openTestRound(app, year);
    city = await signedIn(app, 'supervisor', planted.city);
  });
  beforeEach(async () => {
    standAt(app, '2026-02-10T09:00');
    await asked(['government', 'developmentZone']);
    made += 1;
    name = `第${made}示例区人民政府`;
    const below = (called: string, kind: AgencyKind, parentId: string) =>
      plantAgency(app, { name: called, kind, parentId });
    const id = await below(name, 'government', planted.city);
    area = {
      ...planted,
      district: id,
      bureau: await below(`第${made}示例区教育局`, 'department', id),
      township: await below(`第${made}示例区一号镇人民政府`, 'township', id),
    };
    district = await signedIn(app, 'supervisor', area.district);
    await accepted(area.bureau);
  });
  afterAll(() => app.close());

  const asked = (handUpKinds: AgencyKind[]) =>
    app.nest.get(CollectionRounds).handUp(thePlatform, null, year, { handUpKinds });
  const decide = (agencyId: string, by: string, step: 'accept' | 'withdrawAcceptance', body: object) =>
    app.nest.get(Decisions).take(callerAt('supervisor', by), agencyId, year, step, body);
  async function accepted(agencyId: string, version = 1): Promise<void> {
    await handIn(app, agencyId, year, {}, `存在的问题：第 ${version} 次核对`, version - 1);
    await decide(agencyId, area.district, 'accept', { version, reason: OVER_OPEN });
  }
  const withdrawn = (agencyId: string, by = area.district) =>
    decide(agencyId, by, 'withdrawAcceptance', { reason: '表三自然人一列有误' });
  const address = (route: string, agencyId = area.district) => at(route, { agencyId, year });
  const seen = async (who: TestClient, agencyId = area.district) =>
    (await who.get(address(ROUTES.areaHandUp, agencyId))).json<AreaHandUp>();
  const listed = async (who: TestClient, agencyId: string) =>
    (await who.get(`${ROUTES.areaHandUps}?agencyId=${agencyId}&year=${year}`)).json<AreaHandUps>();
  const take = (who: TestClient, step: HandUpStep, revision: number, words: string | null = statement) =>
    who.post(address(ROUTES.areaHandUpSteps), { step, revision, words });
  const draw = async (who = city) =>
    (await who.post(address(ROUTES.areaHandUpSample), {})).json<AreaHandUp>().sample;
  const judge = (reportOf: string, changes: object = {}, who = city) =>
    who.put(at(ROUTES.areaHandUpSampled, { agencyId: area.district, year, reportOf }), {
      version: 1,
      verdict: 'inOrder',
      words: null,
      judgedAt: null,
      ...changes,
    });
  const told = async (who: TestClient, kind: string) =>
    (await who.get(`${ROUTES.notifications}?kind=${kind}&pageSize=200`))
      .json<NotificationPage>()
      .items.filter(({ reportOf }) => reportOf === area.district);
  const row = async () =>
    (await listed(city, area.city)).below.find(({ agencyId }) => agencyId === area.district);
  const handedUp = async () => {
    await take(district, 'handUp', 0);
  };
  const looked = async () => {
    for (const { agencyId, version } of await draw()) await judge(agencyId, { version });
  };

  describe('by its own office', () => {
    it('with its statement, and with what was accepted in it and who is missing', async () => {
      expect((await take(district, 'handUp', 0)).json()).toMatchObject({
        state: 'handedUp',
        revision: 1,
        statement,
        handedUpBy: '测试supervisor',
        handedUp: { expected: 3, accepted: 1, exempt: 0 },
        changes: [],
        steps: ['handUpAnew'],
        samples: false,
      });
      const { missing } = (await seen(city)).handedUp ?? { missing: [] };
      expect(missing.map(({ agencyId }) => agencyId).toSorted()).toEqual(
        [area.district, area.township].toSorted(),
      );
    });

    it('which the agency above is told, and the record says', async () => {
      await handedUp();
      expect(await told(city, 'areaHandedUp')).toMatchObject([
        {
          reportOf: area.district,
          sentence: `${name}已整体上报 2025 年度报告，请审阅。说明：${statement}`,
        },
      ]);
      const { items } = (await city.get(`${ROUTES.audit}?action=areaHandUp.handUp`)).json<AuditPage>();
      expect(items[0]).toMatchObject({ agencyName: name, details: { reason: statement, accepted: 1 } });
    });

    it('not without a statement', async () => {
      expect((await take(district, 'handUp', 0, '好')).json()).toMatchObject({ code: 'WORDS_MISSING' });
      expect((await take(district, 'handUp', 0, null)).json()).toMatchObject({ code: 'WORDS_MISSING' });
    });

    it('not while nothing in it is accepted', async () => {
      await withdrawn(area.bureau);
      expect((await take(district, 'handUp', 0)).json()).toMatchObject({ code: 'NOTHING_TO_HAND_UP' });
    });

    it('not by the agency above in its place, and not by those who do not review', async () => {
      expect((await take(city, 'handUp', 0)).json()).toMatchObject({ code: 'OTHER_LEVEL' });
      for (const role of ['administrator', 'leader', 'agency'] as const)
        expect((await take(await signedIn(app, role, area.district), 'handUp', 0)).statusCode).toBe(403);
    });

    it('not where the round does not ask for it, and not by an agency that nobody is below', async () => {
      await asked(['department']);
      expect((await take(district, 'handUp', 0)).json()).toMatchObject({ code: 'HAND_UP_NOT_ASKED' });
      const bureau = await city.get(address(ROUTES.areaHandUp, area.bureau));
      expect(bureau.json()).toMatchObject({ code: 'HAND_UP_NOT_ASKED' });
      expect(await listed(city, area.city)).toEqual({ own: null, below: [] });
    });

    it('once: who comes second is told who was first', async () => {
      const colleague = await signedIn(app, 'supervisor', area.district);
      const answers = await Promise.all([take(district, 'handUp', 0), take(colleague, 'handUp', 0)]);
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
      expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
        code: 'HAND_UP_MOVED',
        message: expect.stringContaining('测试supervisor已在'),
      });
    });

    it('and again, after which what was found of unchanged versions holds', async () => {
      await handedUp();
      await looked();
      await withdrawn(area.bureau);
      await decide(area.bureau, area.district, 'accept', { version: 1, reason: OVER_OPEN });
      await accepted(area.township);
      expect((await seen(city)).changes).toMatchObject([{ agencyId: area.township, change: 'added' }]);
      await take(district, 'handUpAnew', 1, '补报了一号镇');
      expect(await seen(city)).toMatchObject({
        changes: [],
        handedUp: { accepted: 2 },
        sample: [{ agencyId: area.bureau, verdict: 'inOrder' }],
        sampleSize: spotCheckSize(2),
      });
    });
  });

  describe('before the agency above', () => {
    it('is in its list beside those that are not, with how far they are', async () => {
      await handedUp();
      const { own, below } = await listed(city, area.city);
      expect(own).toBeNull();
      const of = (id: string) => below.find(({ agencyId }) => agencyId === id);
      expect(of(area.district)).toMatchObject({ state: 'handedUp', accepted: 1, missing: 2, changed: 0 });
      expect(of(area.otherDistrict)).toMatchObject({ state: 'notHandedUp', accepted: 0, missing: 2 });
      expect((await listed(district, area.district)).own).toMatchObject({ state: 'handedUp' });
    });

    it('is seen from nowhere else', async () => {
      const other = await signedIn(app, 'supervisor', area.otherDistrict);
      expect((await other.get(address(ROUTES.areaHandUp))).json()).toMatchObject({
        code: 'AGENCY_NOT_FOUND',
      });
      expect((await take(other, 'return', 1)).json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    });

    it('is sampled by chance, and whoever asks again gets the same', async () => {
      await handedUp();
      const drawn = await draw();
      expect(drawn).toMatchObject([{ agencyId: area.bureau, version: 1, verdict: null }]);
      expect(await draw(await signedIn(app, 'supervisor', area.city))).toEqual(drawn);
    });

    it('is not sampled by itself, nor before it is handed up', async () => {
      expect((await city.post(address(ROUTES.areaHandUpSample), {})).json()).toMatchObject({
        code: 'HAND_UP_MOVED',
      });
      await handedUp();
      expect((await district.post(address(ROUTES.areaHandUpSample), {})).json()).toMatchObject({
        code: 'OTHER_LEVEL',
      });
      await draw();
      expect((await judge(area.bureau, {}, district)).json()).toMatchObject({ code: 'OTHER_LEVEL' });
    });

    it('is confirmed once the sample was looked at', async () => {
      await handedUp();
      expect((await take(city, 'confirm', 1, null)).json()).toMatchObject({ code: 'SAMPLE_NOT_DRAWN' });
      await draw();
      expect((await take(city, 'confirm', 1, null)).json()).toMatchObject({ code: 'SAMPLE_NOT_LOOKED_AT' });
      await judge(area.bureau);
      expect((await take(city, 'confirm', 1, null)).json()).toMatchObject({
        state: 'confirmed',
        steps: ['withdrawConfirmation'],
        sample: [{ verdict: 'inOrder', judgedBy: '测试supervisor' }],
      });
      expect(await told(district, 'areaConfirmed')).toHaveLength(1);
    });

    it('is not confirmed with a report that was found wanting, about which it is said what', async () => {
      await handedUp();
      await draw();
      expect((await judge(area.bureau, { verdict: 'wanting' })).json()).toMatchObject({
        code: 'INVALID_INPUT',
      });
      await judge(area.bureau, { verdict: 'wanting', words: '第五部分照抄上年' });
      expect((await seen(district)).sample).toMatchObject([
        { verdict: 'wanting', words: '第五部分照抄上年' },
      ]);
      expect((await take(city, 'confirm', 1, null)).json()).toMatchObject({ code: 'SAMPLE_WANTING' });
    });

    it('is judged by one person at a time, in the version that was drawn', async () => {
      await handedUp();
      await draw();
      const first = (await judge(area.bureau)).json<AreaHandUp>().sample[0];
      expect((await judge(area.bureau, { verdict: 'wanting', words: '缺少依据' })).json()).toMatchObject({
        code: 'JUDGED_MEANWHILE',
      });
      const again = { verdict: 'wanting', words: '缺少依据', judgedAt: first?.judgedAt };
      expect((await judge(area.bureau, again)).statusCode).toBe(200);
      expect((await judge(area.bureau, { version: 2 })).json()).toMatchObject({
        code: 'OTHER_VERSION_SAMPLED',
      });
      expect((await judge(area.township)).json()).toMatchObject({ code: 'NOT_IN_SAMPLE' });
    });

    it('goes back as a whole with a reason, and its reports stay accepted', async () => {
      await handedUp();
      expect((await take(city, 'return', 1, null)).json()).toMatchObject({ code: 'WORDS_MISSING' });
      await take(city, 'return', 1, '缺报单位太多，请补齐后再报');
      expect(await seen(district)).toMatchObject({
        state: 'returned',
        now: { accepted: 1 },
        handedUp: null,
        steps: ['handUp'],
        trail: [{ step: 'return', words: '缺报单位太多，请补齐后再报' }, { step: 'handUp' }],
      });
      expect((await told(district, 'areaReturned'))[0]?.sentence).toContain('缺报单位太多');
      expect((await take(district, 'handUp', 2)).json()).toMatchObject({ state: 'handedUp' });
    });

    it('is answered by nobody but the agency directly above', async () => {
      await handedUp();
      expect((await take(district, 'confirm', 1, null)).json()).toMatchObject({ code: 'OTHER_LEVEL' });
      expect((await take(district, 'return', 1)).json()).toMatchObject({ code: 'OTHER_LEVEL' });
    });

    it('is again before it once the confirmation is withdrawn', async () => {
      await handedUp();
      await looked();
      await take(city, 'confirm', 1, null);
      expect((await take(city, 'withdrawConfirmation', 2, '一号镇要补报')).json()).toMatchObject({
        state: 'handedUp',
      });
    });
  });

  describe('says what changed since', () => {
    it('where an acceptance is withdrawn, by either side, and tells the other', async () => {
      await handedUp();
      await withdrawn(area.bureau);
      expect(await seen(city)).toMatchObject({
        handedUp: { accepted: 1 },
        now: { accepted: 0 },
        changes: [{ agencyId: area.bureau, change: 'withdrawn', state: 'submitted' }],
      });
      expect(await row()).toMatchObject({ changed: 1 });
      expect(await told(city, 'handUpChanged')).toMatchObject([
        {
          reportOf: area.district,
          sentence: expect.stringContaining(
            `第${made}示例区教育局的 2025 年度报告，测试supervisor已撤回通过。`,
          ),
        },
      ]);
      expect(await told(district, 'handUpChanged')).toEqual([]);
      expect((await take(city, 'confirm', 1, null)).json()).toMatchObject({
        code: 'CHANGED_SINCE_HANDED_UP',
      });
    });

    it('and is named before, to who would withdraw one of its reports', async () => {
      await handedUp();
      const dependents = () => district.get(at(ROUTES.reportDependents, { agencyId: area.bureau, year }));
      expect((await dependents()).json()).toMatchObject({
        sumsOf: [name],
        handUps: [{ agencyName: name, state: 'handedUp' }],
      });
      await take(city, 'return', 1, '缺报单位太多');
      expect((await dependents()).json()).toMatchObject({ handUps: [] });
    });

    it('where the agency above sends a single report back, and tells the area', async () => {
      await handedUp();
      await withdrawn(area.bureau, area.city);
      expect(await told(district, 'handUpChanged')).toHaveLength(1);
      expect(await told(city, 'handUpChanged')).toEqual([]);
    });

    it('where another version counts, whose look begins anew when it is handed up', async () => {
      await handedUp();
      await looked();
      await withdrawn(area.bureau);
      await app.nest.get(Decisions).take(callerAt('supervisor', area.district), area.bureau, year, 'return', {
        version: 1,
        letter: aLetter('请改正表三'),
      });
      await accepted(area.bureau, 2);
      expect((await seen(city)).changes).toMatchObject([{ agencyId: area.bureau, change: 'replaced' }]);
      await take(district, 'handUpAnew', 1);
      expect(await seen(city)).toMatchObject({
        changes: [],
        sample: [{ agencyId: area.bureau, version: 2, verdict: null }],
      });
    });

    it('also once it was confirmed', async () => {
      await handedUp();
      await looked();
      await take(city, 'confirm', 1, null);
      await withdrawn(area.bureau);
      expect((await seen(district)).changes).toHaveLength(1);
      expect(await row()).toMatchObject({ state: 'confirmed', changed: 1 });
    });
  });

  it('is for any depth: an area in an area hands up to that one', async () => {
    const zone = await plantAgency(app, {
      name: `第${made}开发区管委会`,
      kind: 'developmentZone',
      parentId: area.district,
    });
    const office = await plantAgency(app, {
      name: `第${made}开发区招商局`,
      kind: 'department',
      parentId: zone,
    });
    await accepted(office);
    const inZone = await signedIn(app, 'supervisor', zone);
    const answer = await inZone.post(address(ROUTES.areaHandUpSteps, zone), {
      step: 'handUp',
      revision: 0,
      words: '全部审核完毕',
    });
    expect(answer.json()).toMatchObject({ state: 'handedUp', handedUp: { accepted: 1, expected: 2 } });
    expect((await listed(district, area.district)).below).toMatchObject([
      { agencyId: zone, state: 'handedUp' },
    ]);
    expect((await seen(district, zone)).steps).toEqual(['return', 'confirm']);
    expect((await seen(city, zone)).steps).toEqual([]);
  });
});
