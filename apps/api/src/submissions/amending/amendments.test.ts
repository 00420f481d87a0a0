import { randomUUID } from 'node:crypto';
import {
  type ReportDependents,
  type AuditPage,
  type NotificationPage,
  type ReviewQueue,
  ROUTES,
  type Submission,
} from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const figures = {
  'applications.newlyReceived.naturalPerson': 3,
  'applications.newlyReceived.total': 3,
  'applications.disclosed.naturalPerson': 3,
  'applications.disclosed.total': 3,
  'applications.outcomesTotal.naturalPerson': 3,
  'applications.outcomesTotal.total': 3,
};
const corrected = Object.fromEntries(Object.keys(figures).map((key) => [key, 5]));
const asked = { version: 1, concerns: '三、自然人新收 3 件应为 5 件', reason: '漏计了两件邮寄的申请' };

describe('correcting a report that was accepted', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let clerk: TestClient;
  let supervisor: TestClient;
  let leader: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    supervisor = await signedIn(app, 'supervisor', area.district);
    leader = await signedIn(app, 'leader', area.city);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    clerk = await signedIn(app, 'agency', id);
    await upload(clerk, id, year, reportFile(name, year, figures));
    await clerk.post(address(ROUTES.submit), { version: 1 });
    await supervisor.post(address(ROUTES.accept), { version: 1 });
  });
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: id, year });
  const ask = (changes: object = {}, who = clerk) =>
    who.post(address(ROUTES.amendment), { ...asked, ...changes });
  const grant = async (who = supervisor, reason = '情况属实，请更正后重报', amendmentId?: string) =>
    who.post(address(ROUTES.grantAmendment), {
      version: 1,
      amendmentId: amendmentId ?? (await newestId()),
      reason,
    });
  const decline = (of: string, words = '台账与报告一致，不需要更正', who = supervisor) =>
    who.post(address(ROUTES.amendmentRefusal), { id: of, words });
  const report = async (who = clerk) => (await who.get(address(ROUTES.submission))).json<Submission>();
  const newestId = async () => (await report(supervisor)).amendments[0]?.id ?? randomUUID();
  const queue = async () =>
    (
      await supervisor.get(
        `${ROUTES.reviewQueue}?year=${year}&reason=amendmentAsked&search=${encodeURIComponent(name)}`,
      )
    ).json<ReviewQueue>();
  const told = async (who: TestClient, kind: string) =>
    (await who.get(`${ROUTES.notifications}?kind=${kind}`))
      .json<NotificationPage>()
      .items.find(({ reportOf }) => reportOf === id);
  const received = async () =>
    (await leader.get(`${ROUTES.figureSeries}?agencyId=${id}&fromYear=${year}&toYear=${year}`)).json<{
      years: { figures: Record<string, number> }[];
    }>().years[0]?.figures['applications.newlyReceived.total'];
  const recorded = async (action: string) =>
    (await supervisor.get(`${ROUTES.audit}?action=${action}`))
      .json<AuditPage>()
      .items.find(({ agencyName }) => agencyName === name);

  describe('is asked for by its agency', () => {
    it('with what it concerns and why, and the report counts as it did', async () => {
      expect((await ask()).json()).toMatchObject({
        state: 'accepted',
        acceptedVersion: 1,
        amendments: [{ ...asked, askedBy: '测试agency', outcome: null, replacedBy: null }],
      });
      expect(await received()).toBe(3);
      expect(await recorded('amendment.asked')).toMatchObject({
        details: { reason: asked.reason, concerns: asked.concerns },
      });
    });

    it('which those who accepted it find in their queue and are told', async () => {
      await ask();
      const { items } = await queue();
      expect(items).toMatchObject([{ agencyId: id, state: 'accepted', reasons: [{ id: 'amendmentAsked' }] }]);
      expect(await told(supervisor, 'amendmentAsked')).toMatchObject({
        agencyId: area.district,
        reportOf: id,
        sentence: `${name}申请更正已通过的 2025 年度报告，请答复。理由：${asked.reason}`,
      });
      expect((await report(supervisor)).transitions).toContain('grantAmendment');
    });

    it('also once the round is closed', async () => {
      standAt(app, '2026-06-10T09:00');
      expect((await ask({}, await signedIn(app, 'agency', id))).statusCode).toBe(200);
    });

    it('not without words', async () => {
      expect((await ask({ reason: '错了' })).json()).toMatchObject({ code: 'INVALID_INPUT' });
      expect((await ask({ concerns: '' })).json()).toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('once at a time', async () => {
      await ask();
      const again = await ask();
      expect([again.statusCode, again.json().code]).toEqual([409, 'AMENDMENT_ASKED_ALREADY']);
    });

    it('of the version that counts', async () => {
      expect((await ask({ version: 2 })).json().code).toBe('OTHER_VERSION_COUNTS');
    });

    it('only while it is accepted', async () => {
      await supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '数据需要再核对' });
      expect((await ask()).json().code).toBe('NOTHING_TO_AMEND');
    });

    it('and by nobody else', async () => {
      const neighbour = await signedIn(app, 'agency', area.bureau);
      expect((await ask({}, neighbour)).statusCode).toBe(404);
      expect((await ask({}, supervisor)).statusCode).toBe(403);
    });

    it('and taken back until it is answered', async () => {
      await ask();
      const back = await clerk.delete(address(ROUTES.amendment));
      expect(back.json()).toMatchObject({ amendments: [{ outcome: 'takenBack' }] });
      expect((await queue()).items).toEqual([]);
      expect((await grant()).json().code).toBe('AMENDMENT_NOT_ASKED');
      expect((await clerk.delete(address(ROUTES.amendment))).json().code).toBe('AMENDMENT_NOT_ASKED');
      expect((await ask()).statusCode).toBe(200);
    });
  });

  describe('is granted', () => {
    it('by which it leaves the totals and goes back to its agency at once', async () => {
      await ask();
      expect((await grant()).json()).toMatchObject({
        state: 'returned',
        acceptedVersion: null,
        amendments: [{ outcome: 'granted', words: '情况属实，请更正后重报', decidedBy: '测试supervisor' }],
      });
      expect(await received()).toBeUndefined();
      expect(await report()).toMatchObject({ editable: true, returnReason: '情况属实，请更正后重报' });
      expect(await told(clerk, 'amendmentGranted')).toBeDefined();
      expect((await queue()).items).toEqual([]);
      expect(await recorded('submission.amendmentGranted')).toBeDefined();
    });

    it('after it was said what depends on the report', async () => {
      await ask();
      const effects = await supervisor.get(address(ROUTES.reportDependents));
      expect(effects.json<ReportDependents>()).toEqual({
        nextYear: null,
        sumsOf: ['东示例区人民政府'],
        areaReports: [],
        handUps: [],
      });
      expect((await clerk.get(address(ROUTES.reportDependents))).statusCode).toBe(403);
    });

    it('only where it was asked for, and once', async () => {
      expect((await report(supervisor)).transitions).not.toContain('grantAmendment');
      expect((await grant()).json().code).toBe('AMENDMENT_NOT_ASKED');
      await ask();
      await grant();
      expect((await grant()).json().code).toBe('STATE_CHANGED');
    });

    it('with words, by those who may review it', async () => {
      await ask();
      expect((await grant(supervisor, '')).json()).toMatchObject({ code: 'INVALID_INPUT' });
      expect((await grant(clerk)).statusCode).toBe(403);
      const other = await signedIn(app, 'supervisor', area.otherDistrict);
      expect((await grant(other)).statusCode).toBe(404);
    });

    it('only while its agency could hand it in again', async () => {
      await ask();
      standAt(app, '2026-06-10T09:00');
      expect((await report(supervisor)).transitions).not.toContain('grantAmendment');
      expect((await grant()).json().code).toBe('ROUND_CLOSED');
      const reopening = at(ROUTES.arrangement, { year, agencyId: id, what: 'reopening' });
      await supervisor.put(reopening, { until: '2026-06-30', reason: '更正已通过的报告' });
      expect((await grant()).json()).toMatchObject({ state: 'returned' });
    });

    it('as the one that was read: one that was asked again meanwhile waits on', async () => {
      await ask();
      const read = await newestId();
      await clerk.delete(address(ROUTES.amendment));
      await ask({ reason: '改为更正另一处数据' });
      const refused = await grant(supervisor, '情况属实', read);
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'AMENDMENT_ASKED_AGAIN']);
      expect(refused.json().message).toContain('测试agency在 1月10日 09:00 重新申请了更正');
      expect(await report()).toMatchObject({ state: 'accepted', amendments: [{ outcome: null }, {}] });
    });

    it('and the corrected version, once accepted, says what it replaces', async () => {
      await clerk.put(address(ROUTES.publication), {
        publication: { publishedOn: '2026-01-10', webAddress: 'https://www.example.gov.cn/nb', version: 1 },
      });
      await ask();
      await grant();
      await upload(clerk, id, year, reportFile(name, year, corrected), { basedOn: 1 });
      await clerk.post(address(ROUTES.submit), { version: 2 });
      expect((await report()).amendments).toMatchObject([{ replacedBy: null }]);
      await supervisor.post(address(ROUTES.accept), { version: 2 });
      expect(await received()).toBe(5);
      const seen = await report(leader);
      expect(seen).toMatchObject({
        acceptedVersion: 2,
        publication: { version: 1 },
        amendments: [{ version: 1, replacedBy: 2, reason: asked.reason }],
      });
      expect(seen.versions.map(({ number }) => number)).toEqual([2, 1]);
      const old = await leader.get(at(ROUTES.version, { agencyId: id, year, number: 1 }));
      expect(old.statusCode).toBe(200);
    });
  });

  describe('is declined', () => {
    it('with words that its agency is told, and nothing changes', async () => {
      await ask();
      const answer = await decline(await newestId());
      expect(answer.json()).toMatchObject({
        state: 'accepted',
        acceptedVersion: 1,
        amendments: [{ outcome: 'declined', words: '台账与报告一致，不需要更正' }],
      });
      expect(await received()).toBe(3);
      expect(await told(clerk, 'amendmentDeclined')).toMatchObject({
        sentence: expect.stringContaining('台账与报告一致'),
      });
      expect((await queue()).items).toEqual([]);
      expect(await recorded('amendment.declined')).toBeDefined();
    });

    it('once, with words, and by those who may grant it', async () => {
      await ask();
      const first = await newestId();
      expect((await decline(first, '')).json()).toMatchObject({ code: 'INVALID_INPUT' });
      expect((await decline(first, '台账与报告一致', clerk)).statusCode).toBe(403);
      const other = await signedIn(app, 'supervisor', area.otherDistrict);
      expect((await decline(first, '台账与报告一致', other)).statusCode).toBe(404);
      await decline(first);
      expect((await decline(first)).json().code).toBe('AMENDMENT_NOT_ASKED');
    });

    it('as the one that was read: one that was asked again meanwhile waits on', async () => {
      await ask();
      const first = await newestId();
      await clerk.delete(address(ROUTES.amendment));
      await ask({ reason: '改为更正另一处数据' });
      expect((await decline(first)).json().code).toBe('AMENDMENT_ASKED_AGAIN');
      expect((await report()).amendments).toMatchObject([{ outcome: null }, { outcome: 'takenBack' }]);
    });
  });

  it('is overtaken by an acceptance that is withdrawn anyway', async () => {
    await ask();
    await supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '数据需要再核对' });
    expect((await report()).amendments).toMatchObject([{ outcome: 'overtaken' }]);
    expect((await queue()).items).toEqual([]);
  });

  it('keeps the version that counted from leaders as long as no other counts', async () => {
    await ask();
    await grant();
    expect((await leader.get(at(ROUTES.version, { agencyId: id, year, number: 1 }))).statusCode).toBe(404);
  });
});
