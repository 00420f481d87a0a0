import {
  type AuditPage,
  type BulkAcceptance,
  ROUTES,
  type SubmissionPage,
  spotCheckSize,
} from '@zhaojian/contract';
import { tryUntilGivenUp } from '../jobs/testing/give-up.ts';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { acceptInBulk } from './accept-in-bulk.job.ts';
import { AcceptingInBulk } from './accepting-in-bulk.service.ts';

const year = 2025;

describe('accepting clean reports in bulk', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;

  beforeEach(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  afterEach(() => app.close());

  /** How many departments of the district have handed in clean reports. */
  async function planted(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const name = `东示例区第${number}局`;
      const id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
      await handIn(app, id, year, {}, '存在的问题：公开内容不够全面。改进措施：加强业务培训。');
      ids.push(id);
    }
    return ids;
  }
  const rows = async () =>
    (
      await supervisor.get(`${ROUTES.submissions}?agencyId=${area.district}&year=${year}&pageSize=200`)
    ).json<SubmissionPage>().items;
  const waiting = async () => (await rows()).filter(({ state }) => state === 'submitted');
  const draw = (client: TestClient) => client.post(ROUTES.bulkAcceptances, { agencyId: area.district, year });
  const open = (client: TestClient, agencyId: string) =>
    client.get(at(ROUTES.version, { agencyId, year, number: 1 }));
  const acceptRest = (client: TestClient, { id }: BulkAcceptance) =>
    client.post(at(ROUTES.bulkAcceptanceOfRest, { id }), {});
  /** Draws the sample, opens all of it, and has the others accepted. */
  const begin = async (client: TestClient) => {
    const bulk = (await draw(client)).json<BulkAcceptance>();
    for (const { agencyId } of bulk.setAside) await open(client, agencyId);
    return bulk.left.length === 0 ? bulk : (await acceptRest(client, bulk)).json<BulkAcceptance>();
  };
  const workOff = () => runnerOf(app, [acceptInBulk]).workOff();
  const after = async ({ id }: BulkAcceptance) =>
    (await supervisor.get(at(ROUTES.bulkAcceptance, { id }))).json<BulkAcceptance>();

  it('accepts all but a sample, which stays in the queue and is marked', async () => {
    await planted(7);
    const begun = await begin(supervisor);
    expect(begun).toMatchObject({ total: 4, accepted: 0, refused: [] });
    expect(begun.setAside).toHaveLength(spotCheckSize(7));
    await workOff();
    expect(await after(begun)).toMatchObject({ stage: 'done', total: 4, accepted: 4, refused: [], left: [] });
    const left = await waiting();
    expect(left.map(({ agencyId }) => agencyId).toSorted()).toEqual(
      begun.setAside.map(({ agencyId }) => agencyId).toSorted(),
    );
    expect(left.every(({ setAside }) => setAside)).toBe(true);
  });

  it('never takes what was set aside, however often it is asked for', async () => {
    await planted(5);
    await begin(supervisor);
    await workOff();
    expect(await waiting()).toHaveLength(3);
    const again = await draw(supervisor);
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'NOTHING_CLEAN' }]);
  });

  it('sets all aside where there are no more than a sample', async () => {
    await planted(3);
    const begun = await begin(supervisor);
    expect([begun.total, begun.setAside.length]).toEqual([0, 3]);
    await workOff();
    expect(await waiting()).toHaveLength(3);
  });

  it('draws none of the reports that another bulk acceptance is about to accept', async () => {
    await planted(8);
    const first = await begin(supervisor);
    const colleague = await signedIn(app, 'supervisor', area.city);
    const again = await colleague.post(ROUTES.bulkAcceptances, { agencyId: area.city, year });
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'NOTHING_CLEAN' }]);
    await workOff();
    expect(await after(first)).toMatchObject({ total: 5, accepted: 5 });
    expect((await waiting()).every(({ setAside }) => setAside)).toBe(true);
  });

  it('accepts nothing more in the name of somebody who may not sign in', async () => {
    await planted(5);
    const begun = await begin(supervisor);
    await app.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [supervisor.accountId]);
    await workOff();
    const colleague = await signedIn(app, 'supervisor', area.city);
    const seen = await colleague.get(at(ROUTES.bulkAcceptance, { id: begun.id }));
    expect(seen.json<BulkAcceptance>()).toMatchObject({ accepted: 0 });
    expect(seen.json<BulkAcceptance>().refused.map(({ message }) => message)).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('已停用')),
    );
  });

  it.each<[string, (area: TestArea) => object, string]>([
    ['has another role', () => ({ role: 'leader' }), '角色已改变'],
    [
      'works for another agency',
      ({ district, otherDistrict }) => ({ giveAgencies: [otherDistrict], takeAgencies: [district] }),
      '已不再为发起时的机构工作',
    ],
  ])('accepts nothing more in the name of somebody who %s', async (_, change, why) => {
    await planted(5);
    const begun = await begin(supervisor);
    const administrator = await signedIn(app, 'administrator', area.city);
    await administrator.patch(at(ROUTES.account, { id: supervisor.accountId }), change(area));
    await workOff();
    const colleague = await signedIn(app, 'supervisor', area.city);
    const seen = await colleague.get(at(ROUTES.bulkAcceptance, { id: begun.id }));
    expect(seen.json<BulkAcceptance>().refused.map(({ message }) => message)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(new RegExp(`${why}.*请由其他审核员处理`))),
    );
  });

  it('leaves what is not clean, what was returned before, and what somebody else is reviewing', async () => {
    const [flawed, returned, reviewed] = (await planted(9)) as [string, string, string];
    const kept = (reasons: object) => JSON.stringify(reasons);
    const set = `UPDATE submission SET reasons = $2 WHERE agency_id = $1`;
    await app.database.query(set, [flawed, kept({ jumps: 1 })]);
    await app.database.query(set, [returned, kept({ resubmitted: 1 })]);
    const colleague = await signedIn(app, 'supervisor', area.city);
    await colleague.put(at(ROUTES.reviewClaim, { agencyId: reviewed, year }), {});
    const begun = await begin(supervisor);
    expect(begun.total + begun.setAside.length).toBe(6);
    await workOff();
    const left = (await waiting()).map(({ agencyId }) => agencyId);
    expect(left).toEqual(expect.arrayContaining([flawed, returned, reviewed]));
  });

  it('gives the same sample however often it is asked for, and to everyone', async () => {
    await planted(12);
    const first = (await draw(supervisor)).json<BulkAcceptance>();
    const colleague = await signedIn(app, 'supervisor', area.district);
    const again = (await draw(colleague)).json<BulkAcceptance>();
    expect([again.id, again.setAside, again.createdBy]).toEqual([first.id, first.setAside, first.createdBy]);
    const asked = await colleague.get(`${ROUTES.bulkAcceptances}?agencyId=${area.district}&year=${year}`);
    expect(asked.json()).toMatchObject({ open: { id: first.id, stage: 'drawn', total: 9 } });
  });

  it('accepts nothing until a reviewer has opened every report of the sample', async () => {
    await planted(6);
    const drawn = (await draw(supervisor)).json<BulkAcceptance>();
    const [first, second, third] = drawn.setAside.map(({ agencyId }) => agencyId) as [string, string, string];
    await open(supervisor, first);
    await open(await signedIn(app, 'leader', area.district), second);
    const early = await acceptRest(supervisor, drawn);
    expect([early.statusCode, early.json()]).toMatchObject([
      409,
      { code: 'SAMPLE_NOT_LOOKED_AT', message: expect.stringContaining('还有 2 份没有打开看过') },
    ]);
    await open(await signedIn(app, 'supervisor', area.city), second);
    await app.nest.get(Decisions).take(callerAt('supervisor', area.district), third, year, 'return', {
      version: 1,
      letter: aLetter('请补充第五部分的改进情况。'),
    });
    expect((await after(drawn)).setAside.every(({ lookedAt }) => lookedAt)).toBe(true);
    expect((await acceptRest(supervisor, drawn)).json()).toMatchObject({ stage: 'accepting' });
    await workOff();
    expect(await after(drawn)).toMatchObject({ stage: 'done', accepted: 3, acceptedBy: expect.any(String) });
  });

  it('lets two people who go on at once accept each report once', async () => {
    await planted(8);
    const colleague = await signedIn(app, 'supervisor', area.district);
    const [mine, theirs] = await Promise.all([draw(supervisor), draw(colleague)]);
    const drawn = mine.json<BulkAcceptance>();
    expect(theirs.json<BulkAcceptance>().id).toBe(drawn.id);
    for (const { agencyId } of drawn.setAside) await open(colleague, agencyId);
    const answers = await Promise.all([acceptRest(supervisor, drawn), acceptRest(colleague, drawn)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await workOff();
    expect(await after(drawn)).toMatchObject({ stage: 'done', accepted: 5, refused: [] });
    const [{ entries }] = await app.database.query<[{ entries: number }]>(
      `SELECT count(*)::int AS entries FROM audit_entry WHERE action = 'submission.accepted'`,
    );
    expect(entries).toBe(5);
  });

  it('continues with the others where one was returned meanwhile, and says so of it', async () => {
    const ids = await planted(6);
    const begun = await begin(supervisor);
    const set = new Set(begun.setAside.map(({ agencyId }) => agencyId));
    const taken = ids.find((id) => !set.has(id)) as string;
    const colleague = callerAt('supervisor', area.district);
    await app.nest
      .get(Decisions)
      .take(colleague, taken, year, 'return', { version: 1, letter: aLetter('请补充第五部分的改进情况。') });
    await workOff();
    expect(await after(begun)).toMatchObject({
      accepted: 2,
      refused: [{ agencyId: taken, message: expect.stringContaining('刷新队列') }],
    });
  });

  it('leaves what is no longer clean, was drawn for another sample, or is being reviewed, and says so', async () => {
    const ids = await planted(8);
    const begun = await begin(supervisor);
    const set = new Set(begun.setAside.map(({ agencyId }) => agencyId));
    const [again, elsewhere, reviewed] = ids.filter((id) => !set.has(id)) as [string, string, string];
    await app.database.query(`UPDATE submission SET reasons = '{"resubmitted": 1}' WHERE agency_id = $1`, [
      again,
    ]);
    await app.database.query(`UPDATE submission SET set_aside_version = 1 WHERE agency_id = $1`, [elsewhere]);
    const colleague = await signedIn(app, 'supervisor', area.city);
    await colleague.put(at(ROUTES.reviewClaim, { agencyId: reviewed, year }), {});
    await workOff();
    const { accepted, refused } = await after(begun);
    expect(accepted).toBe(2);
    expect(
      refused.toSorted((one, other) => ids.indexOf(one.agencyId) - ids.indexOf(other.agencyId)),
    ).toMatchObject([
      { agencyId: again, message: expect.stringContaining('退回后又提交了') },
      { agencyId: elsewhere, message: expect.stringContaining('另一次批量通过抽查出来') },
      { agencyId: reviewed, message: expect.stringContaining('正在审核这份报告，没有通过') },
    ]);
  });

  /** A program that is killed once it has accepted the first one, before it could say so. */
  const killedAfterFirst = async ({ id }: BulkAcceptance) => {
    const stopped = new AbortController();
    const decisions = app.nest.get(Decisions);
    const take = decisions.take.bind(decisions);
    jest.spyOn(decisions, 'take').mockImplementationOnce(async (...step) => {
      await take(...step);
      stopped.abort(new Error('killed'));
      throw new Error('killed before it could be said');
    });
    const job = { ...callerAt('supervisor', area.district), accountId: supervisor.accountId };
    await expect(app.nest.get(AcceptingInBulk).acceptAll(job, id, stopped.signal)).rejects.toThrow('killed');
  };

  it('is whole after a program was killed in the middle of it', async () => {
    await planted(6);
    const begun = await begin(supervisor);
    await killedAfterFirst(begun);
    await workOff();
    expect(await after(begun)).toMatchObject({ total: 3, accepted: 3, refused: [] });
    expect(await waiting()).toHaveLength(3);
  });

  it('says that a report is accepted which was so before the program was killed, though the person who asked no longer may accept', async () => {
    await planted(6);
    const begun = await begin(supervisor);
    await killedAfterFirst(begun);
    await app.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [supervisor.accountId]);
    await workOff();
    const colleague = await signedIn(app, 'supervisor', area.city);
    const seen = await colleague.get(at(ROUTES.bulkAcceptance, { id: begun.id }));
    expect(seen.json<BulkAcceptance>()).toMatchObject({ total: 3, accepted: 1 });
    expect(seen.json<BulkAcceptance>().refused).toHaveLength(2);
  });

  it('says that the job gave up on what is left, and lets it be started again at once', async () => {
    await planted(6);
    const begun = await begin(supervisor);
    const failing = jest.spyOn(app.nest.get(AcceptingInBulk), 'acceptAll').mockRejectedValue(new Error('no'));
    await tryUntilGivenUp(app, [acceptInBulk]);
    failing.mockRestore();
    const left = await after(begun);
    expect(left).toMatchObject({ total: 3, accepted: 0 });
    expect(left.refused.map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/没有完成：程序出错.*再批量通过一次/)),
    );
    const again = await begin(supervisor);
    await workOff();
    expect(again.setAside).toHaveLength(3);
    expect(await waiting()).toHaveLength(6);
    expect((await draw(supervisor)).json()).toMatchObject({ code: 'NOTHING_CLEAN' });
  });

  it('is an entry in the record for the draw and one for the rest, and one for each report in the name of the person who asked', async () => {
    await planted(4);
    const begun = await begin(supervisor);
    await workOff();
    const { items } = (await supervisor.get(`${ROUTES.audit}?agencyId=${area.district}`)).json<AuditPage>();
    const named = items.filter(({ action }) =>
      ['bulkAcceptance.begun', 'bulkAcceptance.accepted', 'submission.accepted'].includes(action),
    );
    expect(named.map(({ action }) => action)).toEqual([
      'submission.accepted',
      'bulkAcceptance.accepted',
      'bulkAcceptance.begun',
    ]);
    expect(new Set(named.map(({ actor }) => actor)).size).toBe(1);
    expect(named[2]).toMatchObject({
      action: 'bulkAcceptance.begun',
      details: { reports: 4, setAside: begun.setAside.map(({ agencyName }) => agencyName).toSorted() },
    });
  });

  it('is for reviewers, in their own area', async () => {
    await planted(4);
    for (const role of ['administrator', 'leader', 'agency'] as const) {
      const answer = await draw(await signedIn(app, role, area.district));
      expect([role, answer.statusCode, answer.json()]).toMatchObject([
        role,
        403,
        { code: 'ROLE_NOT_ALLOWED' },
      ]);
    }
    const elsewhere = await signedIn(app, 'supervisor', area.otherDistrict);
    expect((await draw(elsewhere)).json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const begun = await begin(supervisor);
    const looked = await elsewhere.get(at(ROUTES.bulkAcceptance, { id: begun.id }));
    expect([looked.statusCode, looked.json()]).toMatchObject([404, { code: 'BULK_ACCEPTANCE_NOT_FOUND' }]);
  });
});
