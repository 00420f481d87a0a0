import {
  CLAIM_MINUTES,
  type AuditPage,
  type QueueNeighbours,
  type QueueRow,
  type ReviewQueue,
  ROUTES,
  type Submission,
} from '@zhaojian/contract';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { handIn } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;
const IMPROVEMENT = '存在的问题：公开内容不够全面。改进措施：加强业务培训。';

describe('the queue of reports to review', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;

  /** In the order in which they came: the district's bureau clean, the other's with an error, the city's without an improvement, late. */
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
    standAt(app, '2026-01-10T09:00');
    await handIn(app, area.bureau, year, {}, IMPROVEMENT);
    standAt(app, '2026-01-11T09:00');
    await handIn(app, area.otherBureau, year, { 'applications.disclosed.naturalPerson': 3 }, IMPROVEMENT);
    standAt(app, '2026-01-28T09:00');
    await handIn(app, area.cityBureau, year, {}, '无');
    city = await signedIn(app, 'supervisor', area.city);
  });
  afterEach(() => app.close());

  const queue = async (query = '', client = city) =>
    (await client.get(`${ROUTES.reviewQueue}?year=${year}${query}`)).json<ReviewQueue>();
  const names = ({ items }: { items: QueueRow[] }) => items.map(({ agencyName }) => agencyName);
  const reasons = ({ reasons: all }: QueueRow) => all.map(({ id }) => id);
  const way = async (agencyId: string, query = '', client = city) =>
    (await client.get(`${at(ROUTES.queueNeighbours, { agencyId, year })}?${query}`)).json<QueueNeighbours>();
  const claim = (client: TestClient, agencyId: string, body = {}) =>
    client.put(at(ROUTES.reviewClaim, { agencyId, year }), body);
  const accept = (client: TestClient, agencyId: string, more = {}) =>
    client.post(at(ROUTES.accept, { agencyId, year }), { version: 1, reason: '已经核对过了', ...more });

  it('has the longest waiting first, each with why it is looked at, the gravest first', async () => {
    const { items, total, waiting, next } = await queue();
    expect(items.map((row) => [row.agencyName, reasons(row)])).toEqual([
      ['东示例区教育局', []],
      ['西示例区教育局', ['explainedErrors']],
      ['示例市教育局', ['emptyText', 'explainedErrors', 'late']],
    ]);
    expect([total, waiting, next]).toEqual([3, 3, null]);
  });

  it('has the gravest first where that is asked for', async () => {
    expect(names(await queue('&order=gravest'))).toEqual([
      '示例市教育局',
      '西示例区教育局',
      '东示例区教育局',
    ]);
  });

  it.each([
    ['a reason', () => '&reason=emptyText', ['示例市教育局']],
    ['what the day decides', () => '&reason=late', ['示例市教育局']],
    ['what has none', () => '&reason=clean', ['东示例区教育局']],
    ['a district', () => `&district=${area.otherDistrict}`, ['西示例区教育局']],
    ['an agency directly below', () => `&district=${area.cityBureau}`, ['示例市教育局']],
    ['a name', () => `&search=${encodeURIComponent('西示例')}`, ['西示例区教育局']],
  ])('is narrowed to %s', async (_, query, expected) => {
    expect(names(await queue(query()))).toEqual(expected);
  });

  it('counts what each choice would leave, the others as they are', async () => {
    const { reasons: counts, districts, total, waiting } = await queue('&reason=explainedErrors');
    expect([total, waiting]).toEqual([2, 3]);
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { id: 'emptyText', count: 1 },
      { id: 'explainedErrors', count: 2 },
      { id: 'late', count: 1 },
      { id: 'clean', count: 1 },
    ]);
    expect(districts.map(({ agencyName, count }) => [agencyName, count])).toEqual(
      expect.arrayContaining([
        ['东示例区人民政府', 0],
        ['西示例区人民政府', 1],
        ['示例市教育局', 1],
      ]),
    );
  });

  it.each(['oldest', 'gravest'])('is read on from the last row of a page, the %s first', async (order) => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await queue(`&order=${order}&pageSize=1${after}`);
      seen.push(...names(page));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(names(await queue(`&order=${order}`)));
  });

  it('leads from one report to the next, also from one that somebody has handled in between', async () => {
    const way1 = await way(area.otherBureau);
    expect([way1.previous?.agencyName, way1.next?.agencyName, way1.position, way1.total]).toEqual([
      '东示例区教育局',
      '示例市教育局',
      2,
      3,
    ]);
    await accept(await signedIn(app, 'supervisor', area.otherDistrict), area.otherBureau);
    const way2 = await way(area.otherBureau);
    expect([way2.previous?.agencyName, way2.next?.agencyName, way2.position, way2.total]).toEqual([
      '东示例区教育局',
      '示例市教育局',
      null,
      2,
    ]);
    expect((await way(area.cityBureau)).first?.agencyName).toBe('东示例区教育局');
    const gravest = await way(area.cityBureau, 'order=gravest');
    expect([gravest.previous, gravest.next?.agencyName]).toEqual([null, '东示例区教育局']);
  });

  it('says how often a report came, and which of the points of its letter were left as they were', async () => {
    const letter = aLetter('请补充第五部分的改进情况。');
    await city.post(at(ROUTES.return, { agencyId: area.bureau, year }), { version: 1, letter });
    const agency = await signedIn(app, 'agency', area.bureau);
    await agency.put(at(ROUTES.pointAnswer, { agencyId: area.bureau, year, letter: 1, number: 1 }), {
      text: '已经核对，情况属实',
    });
    await handIn(app, area.bureau, year, {}, IMPROVEMENT, 1);
    const [row] = (await queue(`&search=${encodeURIComponent('东示例区教育局')}`)).items;
    expect(row?.reasons).toEqual([
      { id: 'unansweredPoints', count: 1 },
      { id: 'resubmitted', count: 1 },
    ]);
  });

  it('is that of reviewers, in their own area', async () => {
    expect(names(await queue('', await signedIn(app, 'supervisor', area.district)))).toEqual([
      '东示例区教育局',
    ]);
    const leader = await signedIn(app, 'leader', area.city);
    expect((await leader.get(`${ROUTES.reviewQueue}?year=${year}`)).statusCode).toBe(403);
  });

  describe('who is reviewing a report', () => {
    let colleague: TestClient;
    beforeEach(async () => {
      colleague = await signedIn(app, 'supervisor', area.otherDistrict);
    });
    const reviewerOf = async (client: TestClient) =>
      (await client.get(at(ROUTES.submission, { agencyId: area.otherBureau, year }))).json<Submission>()
        .reviewer;

    it('is shown to the others, in the queue and on the report, since when', async () => {
      await claim(colleague, area.otherBureau);
      expect(await reviewerOf(city)).toMatchObject({ isSelf: false, since: '2026-01-28T01:00:00.000Z' });
      expect(await reviewerOf(colleague)).toMatchObject({ isSelf: true });
      expect(names(await queue('&reviewer=nobody'))).toEqual(['东示例区教育局', '示例市教育局']);
      const { reviewers } = await queue();
      expect(reviewers).toMatchObject([{ accountId: colleague.accountId, count: 1 }]);
      expect(names(await queue(`&reviewer=${colleague.accountId}`))).toEqual(['西示例区教育局']);
      expect(names(await queue('&reviewer=self', colleague))).toEqual(['西示例区教育局']);
    });

    it('keeps others from it until they take it over, which is recorded', async () => {
      await claim(colleague, area.otherBureau);
      const refused = await claim(city, area.otherBureau);
      expect([refused.statusCode, refused.json()]).toMatchObject([
        409,
        { code: 'REVIEWED_BY_OTHER', message: expect.stringContaining('正在审核这份报告') },
      ]);
      expect((await claim(city, area.otherBureau, { takeOver: true })).json()).toMatchObject({
        isSelf: true,
      });
      expect(await reviewerOf(colleague)).toMatchObject({ isSelf: false });
      const { items } = (await city.get(ROUTES.audit)).json<AuditPage>();
      expect(items.find(({ action }) => action === 'review.takenOver')).toMatchObject({
        details: { year, version: 1, overReviewer: expect.any(String) },
      });
    });

    it('lapses when nothing is done for some time, and not while something is', async () => {
      await claim(colleague, area.otherBureau);
      standAt(app, `2026-01-28T09:${CLAIM_MINUTES - 1}`);
      await claim(colleague, area.otherBureau);
      standAt(app, `2026-01-28T09:${CLAIM_MINUTES + 15}`);
      expect(await reviewerOf(city)).toMatchObject({ since: '2026-01-28T01:00:00.000Z' });
      standAt(app, '2026-01-28T10:30');
      expect(await reviewerOf(city)).toBeNull();
      expect((await claim(city, area.otherBureau)).statusCode).toBe(200);
    });

    it('is nobody once they leave it, and somebody else’s is not theirs to leave', async () => {
      const address = at(ROUTES.reviewClaim, { agencyId: area.otherBureau, year });
      await claim(colleague, area.otherBureau);
      await city.delete(address);
      expect(await reviewerOf(city)).not.toBeNull();
      expect((await colleague.delete(address)).statusCode).toBe(204);
      expect(await reviewerOf(city)).toBeNull();
    });

    it('is asked about before somebody else decides, who may do so knowingly', async () => {
      await claim(colleague, area.otherBureau);
      const refused = await accept(city, area.otherBureau);
      expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'BEING_REVIEWED' }]);
      const done = await accept(city, area.otherBureau, { overReviewer: true });
      expect([done.statusCode, done.json()]).toMatchObject([200, { state: 'accepted', reviewer: null }]);
      const { items } = (await city.get(ROUTES.audit)).json<AuditPage>();
      expect(items.find(({ action }) => action === 'submission.accepted')).toMatchObject({
        details: { overReviewer: expect.any(String) },
      });
      const late = await accept(colleague, area.otherBureau);
      expect([late.statusCode, late.json()]).toMatchObject([409, { code: 'STATE_CHANGED' }]);
    });

    it('is for reports that wait', async () => {
      await accept(city, area.otherBureau);
      expect((await claim(colleague, area.otherBureau)).json()).toMatchObject({ code: 'NOTHING_TO_REVIEW' });
    });
  });
});
