import { type AuditPage, ROUTES, type Submission, type SubmissionPage } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { aLetter } from '../../testing/test-letters.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;

describe('taking back what was handed in', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let clerk: TestClient;
  let supervisor: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    clerk = await signedIn(app, 'agency', id);
    supervisor = await signedIn(app, 'supervisor', area.district);
    await upload(clerk, id, year, reportFile(name, year));
    await submit(1);
  });
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: id, year });
  const submit = (version: number) => clerk.post(address(ROUTES.submit), { version, explanations: [] });
  const takeBack = (version = 1, who = clerk) => who.post(address(ROUTES.takeBack), { version });
  const opens = (who: TestClient, number = 1, route: string = ROUTES.version) =>
    who.get(at(route, { agencyId: id, year, number }));
  const seen = async (who = clerk) => (await who.get(address(ROUTES.submission))).json<Submission>();

  it('makes it a draft again, as if it had not been handed in, and says so in the record', async () => {
    expect((await seen()).transitions).toEqual(['takeBack']);
    const answer = await takeBack();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      state: 'draft',
      editable: true,
      transitions: ['submit'],
      submittedVersion: null,
      submittedAt: null,
      events: [{ kind: 'takenBack', version: 1 }, { kind: 'submitted' }, { kind: 'uploaded' }],
    });
    const { items } = (await supervisor.get(`${ROUTES.audit}?action=submission.takenBack`)).json<AuditPage>();
    expect(items).toContainEqual(
      expect.objectContaining({ subject: '2025 年度报告 第 1 版', agencyName: name }),
    );
  });

  it('counts as late by the day on which it is handed in again', async () => {
    await takeBack();
    standAt(app, '2026-02-05T09:00');
    clerk = await signedIn(app, 'agency', id);
    expect(await seen()).toMatchObject({ late: true });
    expect((await submit(1)).json()).toMatchObject({ state: 'submitted', late: true });
  });

  it('leaves the supervisor’s queue, and nothing can be decided on it', async () => {
    await takeBack();
    const queue = await supervisor.get(`${ROUTES.submissions}?year=${year}&state=submitted&mine=true`);
    const { items } = queue.json<SubmissionPage>();
    expect(items.map(({ agencyId }) => agencyId)).not.toContain(id);
    expect((await supervisor.post(address(ROUTES.accept), { version: 1 })).json()).toMatchObject({
      code: 'STATE_CHANGED',
    });
  });

  it.each([
    ['the version', ROUTES.version],
    ['its original', ROUTES.originalFile],
    ['its file to print', `${ROUTES.reportFile}?kind=html`],
  ])('is too late once a reviewer has opened %s, and says whose review has begun', async (_what, route) => {
    standAt(app, '2026-01-10T10:30');
    expect((await opens(supervisor, 1, route)).statusCode).toBe(200);
    const refused = await takeBack();
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'REVIEW_BEGUN',
      message: expect.stringMatching(
        /第 1 版已于 .*10:30.* 由东示例区.*的.*开始审核，不能再撤回。.*请联系东示例区/,
      ),
    });
    expect(await seen()).toMatchObject({
      state: 'submitted',
      transitions: [],
      opened: { agencyName: expect.stringContaining('东示例区') },
    });
  });

  it('is possible after the agency itself or somebody who only reads has opened it', async () => {
    const administrator = await signedIn(app, 'administrator', area.city);
    await opens(clerk);
    expect((await opens(administrator)).statusCode).toBe(200);
    expect((await takeBack()).json()).toMatchObject({ state: 'draft' });
  });

  it('is possible again for what was handed in again, until that is opened', async () => {
    await opens(supervisor);
    await supervisor.post(address(ROUTES.return), { version: 1, letter: aLetter() });
    await clerk.put(at(ROUTES.pointAnswer, { agencyId: id, year, letter: 1, number: 1 }), {
      text: '已核对台账，数据无误',
    });
    expect((await submit(1)).json()).toMatchObject({ state: 'submitted', transitions: ['takeBack'] });

    expect((await takeBack()).json()).toMatchObject({
      state: 'returned',
      submittedVersion: 1,
      late: false,
      returnReason: expect.any(String),
      letters: [{ answeredVersion: null, points: [{ answer: '已核对台账，数据无误', changed: null }] }],
    });
    expect((await submit(1)).json()).toMatchObject({ state: 'submitted' });
  });

  it('is not possible where it was accepted unopened and the acceptance withdrawn', async () => {
    await supervisor.post(address(ROUTES.accept), { version: 1 });
    await supervisor.post(address(ROUTES.withdrawAcceptance), { reason: '发现数据有误' });
    expect(await seen()).toMatchObject({ state: 'submitted', transitions: [] });
    expect((await takeBack()).json()).toMatchObject({ code: 'REVIEW_BEGUN' });
  });

  it('is for the agency alone, and for the version that was handed in', async () => {
    expect((await takeBack(1, supervisor)).statusCode).toBe(403);
    expect((await takeBack(2)).json()).toMatchObject({ code: 'STATE_CHANGED' });
    await takeBack();
    expect((await takeBack()).json()).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('and accepting at the same time: one of them is done, the other is told', async () => {
    const [taken, accepted] = await Promise.all([
      takeBack(),
      supervisor.post(address(ROUTES.accept), { version: 1 }),
    ]);
    expect([taken.statusCode, accepted.statusCode].toSorted()).toEqual([200, 409]);
    expect((await seen()).state).toBe(taken.statusCode === 200 ? 'draft' : 'accepted');
  });

  it('and opening at the same time: the opener reads on, and it is either taken back or being reviewed', async () => {
    const [taken, opened] = await Promise.all([takeBack(), opens(supervisor)]);
    expect(opened.statusCode).toBe(200);
    const now = await seen();
    expect(now).toMatchObject(
      taken.statusCode === 200 ? { state: 'draft', opened: null } : { state: 'submitted', transitions: [] },
    );
  });
});
