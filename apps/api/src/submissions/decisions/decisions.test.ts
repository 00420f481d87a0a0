import { ROUTES, type Submission } from '@zhaojian/contract';
import { aLetter } from '../../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { allFigures, allNarratives, reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const cell = 'applications.newlyReceived.naturalPerson';

describe('handing in and deciding', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let client: TestClient;
  let supervisor: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    await openTestRound(app, year - 1);
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    client = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const address = (route: string, of = year) => at(route, { agencyId: id, year: of });
  const submit = (version: number, explanations: object[] = []) =>
    client.post(address(ROUTES.submit), { version, explanations });
  const returned = (version: number, who = supervisor) =>
    who.post(address(ROUTES.return), { version, letter: aLetter() });
  const explain = (number: number, text: string) =>
    client.put(at(ROUTES.pointAnswer, { agencyId: id, year, letter: 1, number }), { text });
  const accept = (version: number, who = supervisor) => who.post(address(ROUTES.accept), { version });
  const withdraw = () => supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '发现数据有误' });
  const submission = async () => (await client.get(address(ROUTES.submission))).json<Submission>();
  const clean = () => upload(client, id, year, reportFile(name, year));
  const save = (basedOn: number, figures: object, reason: string | null = null) =>
    client.post(address(ROUTES.versions), {
      basedOn,
      figures,
      narratives: basedOn === 0 ? allNarratives(name, year) : {},
      reason,
    });

  describe('handing in', () => {
    it('needs something to hand in, and the newest version', async () => {
      expect((await submit(1)).json()).toMatchObject({ code: 'NOTHING_TO_SUBMIT' });
      await clean();
      await save(1, { [cell]: 0 }, '核对无误');
      expect((await submit(1)).json()).toMatchObject({ code: 'VERSION_CONFLICT', details: { version: 2 } });
      expect((await submit(3)).json()).toMatchObject({ code: 'VERSION_UNKNOWN' });
      expect((await submit(2)).json()).toMatchObject({ state: 'submitted', submittedVersion: 2 });
    });

    it('is refused while cells are unread, and lists them', async () => {
      await save(0, { ...allFigures(year), [cell]: null });
      expect((await submit(1)).json()).toMatchObject({
        code: 'UNREAD_CELLS',
        details: { cells: [{ key: cell, name: expect.stringContaining('自然人') }] },
      });
    });

    it('is refused while an error has no reason; the reasons stay for the supervisor to see', async () => {
      const version = (await save(0, allFigures(year, { [cell]: 3 }))).json<{
        findings: { check: string; section: string; about: string; severity: string }[];
      }>();
      const errors = version.findings.filter(({ severity }) => severity === 'error');
      const reasons = errors.map(({ check, section, about }) => ({
        check,
        section,
        about,
        text: '系统升级，重复登记三件',
      }));
      expect(errors.length).toBeGreaterThan(1);

      const refused = await submit(1, reasons.slice(1));
      expect(refused.json()).toMatchObject({
        code: 'FINDINGS_UNEXPLAINED',
        details: {
          findings: [
            {
              check: errors[0]?.check,
              about: errors[0]?.about,
              subject: expect.stringMatching(/^表三“.+”/),
              message: expect.stringContaining('相差 3'),
            },
          ],
        },
      });
      expect((await submission()).state).toBe('draft');

      expect((await submit(1, reasons)).json()).toMatchObject({ state: 'submitted', explanations: reasons });
      const seen = await supervisor.get(at(ROUTES.version, { agencyId: id, year, number: 1 }));
      expect(seen.json()).toMatchObject({ errors: errors.length });
    });

    it('is refused while the round blocks a finding, whatever the reason; a round that does not takes the reason', async () => {
      await client.post(address(ROUTES.versions), {
        basedOn: 0,
        figures: allFigures(year),
        narratives: { overview: '无。' },
        reason: null,
      });
      const { findings } = (await client.get(address(`${ROUTES.versions}/1`))).json<{
        findings: { check: string; section: string; severity: string }[];
      }>();
      const reasons = findings.map(({ check, section }) => ({ check, section, text: '先报空表，随后补报' }));
      const refused = (await submit(1, reasons)).json<{ code: string; message: string; details: object }>();
      expect(refused).toMatchObject({
        code: 'FINDINGS_BLOCK',
        details: { findings: [{ check: 'BLANK_FORM', subject: '整份报告' }] },
      });
      expect(refused.message).toMatch(
        /不能以说明代替：这是一份没有填写的空白表格.*请填写后再提交.*改正后再提交。$/,
      );
      expect((await submission()).state).toBe('draft');

      const top = await signedIn(app, 'supervisor', area.city);
      await top.put(at(ROUTES.roundBlocking, { year }), { blocking: [], needsSignedScan: false });
      expect((await submit(1, reasons.slice(1))).json()).toMatchObject({ code: 'FINDINGS_UNEXPLAINED' });
      expect((await submit(1, reasons)).json()).toMatchObject({ state: 'submitted' });
      await top.put(at(ROUTES.roundBlocking, { year }), { blocking: ['BLANK_FORM'], needsSignedScan: false });
    });

    it('blocks by a hint where the round says so', async () => {
      const narratives = { ...allNarratives(name, year), otherMatters: '无' };
      await client.post(address(ROUTES.versions), { basedOn: 0, figures: allFigures(year), narratives });
      const top = await signedIn(app, 'supervisor', area.city);
      await top.put(at(ROUTES.roundBlocking, { year }), {
        blocking: ['FEES_NOT_REPORTED'],
        needsSignedScan: false,
      });
      expect((await submit(1)).json()).toMatchObject({
        code: 'FINDINGS_BLOCK',
        details: { findings: [{ check: 'FEES_NOT_REPORTED' }] },
      });
      await top.put(at(ROUTES.roundBlocking, { year }), { blocking: ['BLANK_FORM'], needsSignedScan: false });
      expect((await submit(1)).json()).toMatchObject({ state: 'submitted' });
    });

    it('judges by the report of the year before as it is accepted by then', async () => {
      standAt(app, '2025-01-10T09:00');
      const then = await signedIn(app, 'agency', id);
      const reviewer = await signedIn(app, 'supervisor', area.district);
      standAt(app, '2026-01-10T09:00');
      await clean();
      expect((await submission()).versions[0]).toMatchObject({ errors: 0 });

      standAt(app, '2025-01-10T09:00');
      const carried = {
        'applications.newlyReceived.naturalPerson': 2,
        'applications.newlyReceived.total': 2,
        'applications.carriedForward.naturalPerson': 2,
        'applications.carriedForward.total': 2,
      };
      await upload(then, id, year - 1, reportFile(name, year - 1, carried));
      await then.post(address(ROUTES.submit, year - 1), { version: 1 });
      await reviewer.post(address(ROUTES.accept, year - 1), { version: 1 });

      standAt(app, '2026-01-10T09:00');
      expect((await submit(1)).json()).toMatchObject({ code: 'FINDINGS_UNEXPLAINED' });
      const now = await client.get(at(ROUTES.version, { agencyId: id, year, number: 1 }));
      expect(now.json<{ errors: number }>().errors).toBe(2);
    });

    it('twice is refused', async () => {
      await clean();
      await submit(1);
      expect((await submit(1)).json()).toMatchObject({
        code: 'NOT_EDITABLE',
        details: { state: 'submitted' },
      });
    });

    it('after the due day counts as late, and being returned later does not', async () => {
      await clean();
      standAt(app, '2026-01-26T23:59');
      client = await signedIn(app, 'agency', id);
      expect((await submit(1)).json()).toMatchObject({ late: false, dueOn: '2026-01-26' });
      supervisor = await signedIn(app, 'supervisor', area.district);
      await returned(1);
      standAt(app, '2026-01-27T08:00');
      await explain(1, '第五部分已按要求核对');
      expect((await submit(1)).json()).toMatchObject({ state: 'submitted', late: false });
    });

    it('is late from the first minute after the due day in China', async () => {
      await clean();
      standAt(app, '2026-01-27T00:00');
      client = await signedIn(app, 'agency', id);
      expect(await submission()).toMatchObject({ late: true, state: 'draft' });
      expect((await submit(1)).json()).toMatchObject({ late: true });
    });
  });

  describe('deciding', () => {
    beforeEach(async () => {
      supervisor = await signedIn(app, 'supervisor', area.district);
      await clean();
      await submit(1);
    });

    it('a returned report can be confirmed or corrected and handed in again; why it came back is stated until then', async () => {
      expect((await returned(1)).json()).toMatchObject({ state: 'returned', editable: false });
      expect(await submission()).toMatchObject({
        state: 'returned',
        editable: true,
        returnReason: expect.stringMatching(
          /^1\. 整份报告：请补充第五部分的改进措施\n请在 2099 年 12 月 31 日前/,
        ),
      });
      await save(1, { [cell]: 0 }, '按要求核对');
      expect(await submission()).toMatchObject({ state: 'returned', latestVersion: 2, submittedVersion: 1 });
      await explain(1, '第五部分已按要求核对');
      expect((await submit(2)).json()).toMatchObject({ state: 'submitted', returnReason: null });
      expect((await submission()).events.map(({ kind }) => kind)).toEqual([
        'submitted',
        'confirmed',
        'returned',
        'submitted',
        'uploaded',
      ]);
    });

    it('needs points to return, and a reason to withdraw', async () => {
      const noPoints = await supervisor.post(address(ROUTES.return), { version: 1, reason: '请核对后再报' });
      expect(noPoints.json()).toMatchObject({ code: 'INVALID_INPUT', fields: { letter: expect.anything() } });
      const noWithdrawal = await supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '' });
      expect(noWithdrawal.json()).toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('is done on the version that was seen: another one has changed meanwhile', async () => {
      await returned(1);
      await save(1, { [cell]: 0 }, '按要求核对');
      await explain(1, '第五部分已按要求核对');
      await submit(2);
      for (const answer of [await accept(1), await returned(1)]) {
        expect(answer.statusCode).toBe(409);
        expect(answer.json()).toMatchObject({
          code: 'STATE_CHANGED',
          details: { state: 'submitted', version: 2, actor: '测试agency' },
        });
      }
      expect((await accept(2)).json()).toMatchObject({ state: 'accepted', acceptedVersion: 2 });
    });

    it('of two supervisors deciding at once one decides, and the other learns who did', async () => {
      const above = await signedIn(app, 'supervisor', area.city);
      const answers = await Promise.all([accept(1), returned(1, above), accept(1, above), returned(1)]);
      const statuses = answers.map(({ statusCode }) => statusCode).toSorted();
      expect(statuses).toEqual([200, 409, 409, 409]);
      for (const { json } of answers.filter(({ statusCode }) => statusCode === 409)) {
        expect(json()).toMatchObject({ code: 'STATE_CHANGED', details: { actor: '测试supervisor' } });
      }
    });

    it('what was not handed in is neither accepted, returned nor withdrawn', async () => {
      await accept(1);
      expect((await accept(1)).json()).toMatchObject({
        code: 'STATE_CHANGED',
        details: { state: 'accepted' },
      });
      expect((await returned(1)).json()).toMatchObject({ code: 'STATE_CHANGED' });
      await withdraw();
      expect((await withdraw()).json()).toMatchObject({
        code: 'STATE_CHANGED',
        details: { state: 'submitted' },
      });
      expect((await returned(1)).json()).toMatchObject({ state: 'returned' });
      expect((await accept(1)).json()).toMatchObject({
        code: 'STATE_CHANGED',
        details: { state: 'returned' },
      });
    });

    it('asks why what is open is accepted, and keeps the reason with the decision', async () => {
      const open = await plantAgency(app, {
        name: `${name}分局`,
        kind: 'department',
        parentId: area.district,
      });
      const own = await signedIn(app, 'agency', open);
      const task = (route: string) => at(route, { agencyId: open, year });
      const { findings } = (
        await own.post(task(ROUTES.versions), {
          basedOn: 0,
          figures: allFigures(year, { [cell]: 3 }),
          narratives: allNarratives(`${name}分局`, year),
          reason: null,
        })
      ).json<{ findings: { check: string; section: string; about: string; severity: string }[] }>();
      const errors = findings.filter(({ severity }) => severity === 'error');
      const explanations = errors.map(({ check, section, about }) => ({
        check,
        section,
        about,
        text: '重复登记三件',
      }));
      await own.post(task(ROUTES.submit), { version: 1, explanations });

      const without = await supervisor.post(task(ROUTES.accept), { version: 1 });
      expect(without.statusCode).toBe(422);
      expect(without.json()).toMatchObject({
        code: 'REASON_OVER_OPEN',
        message: expect.stringMatching(/还有 \d+ 项不符，没有通过。请写明仍有不符或存疑时通过的理由/),
        details: { errors: errors.length, doubtful: 0 },
      });
      expect((await supervisor.post(task(ROUTES.accept), { version: 1, reason: '好' })).json()).toMatchObject(
        {
          code: 'INVALID_INPUT',
        },
      );
      const reason = '已与台账核对，差异可以说明';
      const accepted = (
        await supervisor.post(task(ROUTES.accept), { version: 1, reason })
      ).json<Submission>();
      expect(accepted.state).toBe('accepted');
      expect(accepted.events[0]).toMatchObject({ kind: 'accepted', reason });
      const leader = await signedIn(app, 'leader', area.city);
      expect((await leader.get(task(ROUTES.submission))).json()).toMatchObject({
        events: [{ kind: 'accepted', reason }],
      });
      const [entry] = await app.database.query<{ details: object }[]>(
        `SELECT details FROM audit_entry WHERE agency_id = $1 AND action = 'submission.accepted'`,
        [open],
      );
      expect(entry?.details).toMatchObject({ reason, errors: errors.length, doubtful: 0 });
    });

    it('each step is in the audit record, with the version and the reason', async () => {
      await accept(1);
      await withdraw();
      const records = await app.database.query<{ action: string; subject: string; details: object }[]>(
        'SELECT action, subject, details FROM audit_entry WHERE agency_id = $1 AND submission_id IS NOT NULL ORDER BY id',
        [id],
      );
      expect(records.map(({ action }) => action)).toEqual([
        'submission.uploaded',
        'submission.submitted',
        'submission.accepted',
        'submission.acceptanceWithdrawn',
        'totals.changed',
      ]);
      expect(records.at(-2)).toMatchObject({
        subject: '2025 年度报告 第 1 版',
        details: { year, version: 1, reason: '发现数据有误' },
      });
    });
  });
});
