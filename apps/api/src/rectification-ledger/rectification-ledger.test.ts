import { type AuditPage, type RectificationTask, ROUTES } from '@zhaojian/contract';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { plantAgency } from '../testing/test-area.ts';
import { signedIn } from '../testing/test-client.ts';
import { standAt } from '../testing/test-round.ts';
import { type LedgerUnderTest, ledgerUnderTest } from './testing/ledger-under-test.ts';

describe('the ledger of rectification', () => {
  let ledger: LedgerUnderTest;
  beforeAll(async () => {
    ledger = await ledgerUnderTest();
  });
  beforeEach(() => standAt(ledger.app, '2026-12-01T09:00'));
  afterAll(() => ledger.close());

  const code = (answer: { statusCode: number; json: () => { code?: string } }) => [
    answer.statusCode,
    answer.json().code,
  ];

  describe('a task', () => {
    it('is set to an agency of the area, with its wording, measure, person and day', async () => {
      expect(await ledger.set()).toMatchObject({
        agencyName: '东示例区教育局',
        state: 'open',
        overdue: false,
        problem: '主动公开栏目更新不及时',
        responsible: '李强',
        dueOn: '2026-12-20',
        setBy: '东示例区人民政府',
        progress: null,
        trail: [{ kind: 'set', actor: '测试supervisor', agencyName: '东示例区人民政府' }],
        steps: ['drop'],
        mayChange: true,
        mayAddEvidence: false,
      });
    });

    it('is set by no agency and no leader, and to none outside the area', async () => {
      const { bureau, leader, district } = ledger.people;
      expect((await ledger.ask({}, bureau)).statusCode).toBe(403);
      expect((await ledger.ask({}, leader)).statusCode).toBe(403);
      expect(code(await ledger.ask({ agencyId: ledger.area.otherBureau }, district))).toEqual([
        404,
        'AGENCY_NOT_FOUND',
      ]);
    });

    it('is not due before today, unless an inspection ordered it then', async () => {
      const past = { dueOn: '2026-11-30' };
      const refused = await ledger.ask(past);
      expect(code(refused)).toEqual([400, 'DUE_DAY_PAST']);
      expect(refused.json().message).toContain('2026年11月30日');
      expect(code(await ledger.ask({ ...past, source: 'complaint' }))).toEqual([400, 'DUE_DAY_PAST']);
      expect(await ledger.set({ ...past, source: 'inspection' })).toMatchObject({ overdue: true });
      expect((await ledger.ask({ dueOn: '2026-12-01' })).statusCode).toBe(201);
    });

    it('is not set to an agency that was abolished', async () => {
      const { app, area } = ledger;
      const gone = await plantAgency(app, {
        name: '东示例区旅游局',
        kind: 'department',
        parentId: area.district,
      });
      await app.nest.get(AgencyChanges).abolish(thePlatform, gone, 2024);
      const refused = await ledger.ask({ agencyId: gone });
      expect(code(refused)).toEqual([409, 'AGENCY_ABOLISHED']);
      expect(refused.json().message).toContain('请选择承接它工作的机构');
    });
  });

  describe('moves', () => {
    it('from being set to being confirmed, with all that was said of it', async () => {
      const { bureau, district } = ledger.people;
      const { id } = await ledger.set();
      await ledger.take(bureau, id, 'reportProgress', '已更新两个栏目');
      expect(await ledger.seen(id)).toMatchObject({ state: 'underWay', progress: '已更新两个栏目' });
      await ledger.give(bureau, id);
      expect((await ledger.take(bureau, id, 'reportDone')).json()).toMatchObject({ state: 'reportedDone' });
      expect((await ledger.take(district, id, 'confirm', null)).json()).toMatchObject({
        state: 'closed',
        evidence: ['截图.pdf'],
        steps: ['reopen'],
        mayChange: false,
        trail: [
          { kind: 'confirm', agencyName: '东示例区人民政府' },
          { kind: 'reportDone', words: '已更新全部栏目', files: [{ fileName: '截图.pdf' }] },
          { kind: 'reportProgress', files: [] },
          { kind: 'set' },
        ],
      });
    });

    it('back to the agency with a reason, and open again after it was confirmed', async () => {
      const { district } = ledger.people;
      const { id } = await ledger.set();
      await ledger.done(id);
      expect(code(await ledger.take(district, id, 'return', '不行'))).toEqual([400, 'WORDS_MISSING']);
      expect((await ledger.take(district, id, 'return', '截图看不出更新的日期')).json()).toMatchObject({
        state: 'returned',
      });
      await ledger.take(ledger.people.bureau, id, 'reportDone', '已重新截图');
      await ledger.take(district, id, 'confirm', null);
      expect((await ledger.take(district, id, 'reopen', '抽查发现又不更新')).json()).toMatchObject({
        state: 'open',
      });
    });

    it('by nobody whose step it is not', async () => {
      const { bureau, district, leader, township, otherDistrict } = ledger.people;
      const { id } = await ledger.set();
      expect(code(await ledger.take(district, id, 'reportProgress'))).toEqual([403, 'OTHER_LEVEL']);
      expect(code(await ledger.take(leader, id, 'drop', '不再需要'))).toEqual([403, 'OTHER_LEVEL']);
      expect(code(await ledger.take(bureau, id, 'drop', '不再需要'))).toEqual([403, 'OTHER_LEVEL']);
      for (const outsider of [township, otherDistrict])
        expect(code(await ledger.take(outsider, id, 'reportProgress'))).toEqual([
          404,
          'RECTIFICATION_NOT_FOUND',
        ]);
    });

    it('is answered by who set it or is above them: what the city demands, no district closes', async () => {
      const { city, district } = ledger.people;
      const ofCity = await ledger.set({}, city);
      await ledger.done(ofCity.id);
      expect(code(await ledger.take(district, ofCity.id, 'confirm', null))).toEqual([403, 'OTHER_LEVEL']);
      expect(await ledger.seen(ofCity.id)).toMatchObject({ steps: [], mayChange: false });
      expect((await ledger.take(city, ofCity.id, 'confirm', null)).json()).toMatchObject({ state: 'closed' });
      const ofDistrict = await ledger.set();
      await ledger.done(ofDistrict.id);
      expect((await ledger.take(city, ofDistrict.id, 'confirm', null)).json()).toMatchObject({
        state: 'closed',
      });
    });

    it('once only where two supervisors answer at once: the second is told who was first', async () => {
      const { city, district } = ledger.people;
      const { id } = await ledger.set();
      await ledger.done(id);
      const { revision } = await ledger.seen(id);
      const answers = await Promise.all([
        ledger.take(district, id, 'confirm', null, revision),
        ledger.take(city, id, 'return', '佐证材料不全', revision),
      ]);
      const refused = answers.find(({ statusCode }) => statusCode !== 200);
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
      expect(refused?.json().code).toBe('RECTIFICATION_MOVED');
      expect(refused?.json().message).toContain('测试supervisor已在 12月1日 09:00');
      expect((await ledger.seen(id)).trail).toHaveLength(3);
    });

    it('and keeps each step as it was said', async () => {
      const { id } = await ledger.set();
      await expect(
        ledger.app.database.query(`UPDATE rectification_entry SET words = 'x' WHERE task_id = $1`, [id]),
      ).rejects.toThrow(/permission denied|never changed/u);
    });
  });

  describe('is changed', () => {
    it('by whoever set it, with what it was before in the trail', async () => {
      const { id } = await ledger.set();
      const changed = await ledger.change(ledger.people.district, id, {
        dueOn: '2026-12-31',
        responsible: null,
      });
      expect(changed.json<RectificationTask>()).toMatchObject({ dueOn: '2026-12-31', responsible: null });
      expect(changed.json<RectificationTask>().trail[0]).toMatchObject({
        kind: 'changed',
        words: '责任人由“李强”改为“未填”；时限由“2026年12月20日”改为“2026年12月31日”。原因：情况有变',
      });
    });

    it('not to what it is already, to a day that is past, or by the agency', async () => {
      const { district, bureau } = ledger.people;
      const { id } = await ledger.set();
      expect(code(await ledger.change(district, id, {}))).toEqual([400, 'NOTHING_CHANGED']);
      expect(code(await ledger.change(district, id, { dueOn: '2026-11-30' }))).toEqual([400, 'DUE_DAY_PAST']);
      expect((await ledger.change(bureau, id, { dueOn: '2026-12-31' })).statusCode).toBe(403);
    });

    it('not once it is settled, and not over what somebody else did meanwhile', async () => {
      const { district } = ledger.people;
      const { id } = await ledger.set();
      expect(code(await ledger.change(district, id, { dueOn: '2026-12-31', revision: 0 }))).toEqual([
        409,
        'RECTIFICATION_MOVED',
      ]);
      await ledger.done(id, true);
      expect(code(await ledger.change(district, id, { dueOn: '2026-12-31' }))).toEqual([
        409,
        'RECTIFICATION_SETTLED',
      ]);
    });

    it('to another agency, which has to act from then on', async () => {
      const { district, bureau, township } = ledger.people;
      const { id } = await ledger.set();
      await ledger.change(district, id, { agencyId: ledger.area.township });
      expect(code(await ledger.take(bureau, id, 'reportProgress'))).toEqual([404, 'RECTIFICATION_NOT_FOUND']);
      expect((await ledger.take(township, id, 'reportProgress')).statusCode).toBe(200);
    });
  });

  describe('lists', () => {
    it('an agency its own tasks, a district those of its area, and a leader what the district sees', async () => {
      const { bureau, township, district, otherDistrict, leader } = ledger.people;
      const own = await ledger.set({ problem: '只有教育局看得见' });
      const others = await ledger.set({ problem: '只有教育局看得见', agencyId: ledger.area.township });
      const ids = async (who: typeof bureau) =>
        (await ledger.list(`search=${encodeURIComponent('只有教育局看得见')}`, who)).items.map(
          ({ id }) => id,
        );
      expect(await ids(bureau)).toEqual([own.id]);
      expect(await ids(township)).toEqual([others.id]);
      expect((await ids(district)).toSorted()).toEqual([own.id, others.id].toSorted());
      expect((await ids(leader)).toSorted()).toEqual([own.id, others.id].toSorted());
      expect(await ids(otherDistrict)).toEqual([]);
    });

    it('what is due first before the rest, page by page, and counts each state', async () => {
      const set = (dueOn: string) => ledger.set({ problem: '翻页用的问题', dueOn });
      const [third, first, second] = [
        await set('2027-03-01'),
        await set('2027-01-01'),
        await set('2027-02-01'),
      ];
      await ledger.done(second.id);
      const search = `search=${encodeURIComponent('翻页用的问题')}`;
      const page = await ledger.list(`${search}&pageSize=2`);
      expect(page).toMatchObject({ total: 3, byState: { open: 2, reportedDone: 1 } });
      expect(page.items.map(({ id }) => id)).toEqual([first.id, second.id]);
      const rest = await ledger.list(`${search}&pageSize=2&after=${page.next}`);
      expect([rest.items.map(({ id }) => id), rest.next]).toEqual([[third.id], null]);
      expect(await ledger.list(`${search}&state=reportedDone`)).toMatchObject({
        total: 1,
        items: [{ id: second.id }],
        byState: { open: 2, reportedDone: 1 },
      });
    });

    it('those whose day is past while their agency has to act, and no others', async () => {
      const set = () => ledger.set({ problem: '逾期的问题', dueOn: '2026-12-02' });
      const [late, done] = [await set(), await set()];
      await ledger.done(done.id);
      standAt(ledger.app, '2026-12-03T09:00');
      const supervisor = await signedIn(ledger.app, 'supervisor', ledger.area.district);
      const search = `search=${encodeURIComponent('逾期的问题')}`;
      expect(await ledger.list(`${search}&overdue=true`, supervisor)).toMatchObject({
        total: 1,
        overdue: 1,
        items: [{ id: late.id, overdue: true }],
      });
      expect(await ledger.seen(done.id, supervisor)).toMatchObject({ overdue: false });
    });
  });

  it('records each change for those above the agency', async () => {
    const supervisor = await signedIn(ledger.app, 'supervisor', ledger.area.district);
    await ledger.set({}, supervisor);
    const { items } = (await supervisor.get(`${ROUTES.audit}?action=rectification.set`)).json<AuditPage>();
    expect(items[0]).toMatchObject({
      actionName: '下达整改任务',
      agencyName: '东示例区教育局',
      details: { problemNamed: '主动公开栏目更新不及时', source: '年报' },
    });
    const other = await signedIn(ledger.app, 'supervisor', ledger.area.otherDistrict);
    expect((await other.get(`${ROUTES.audit}?action=rectification.set`)).json<AuditPage>().items).toEqual([]);
  });
});
