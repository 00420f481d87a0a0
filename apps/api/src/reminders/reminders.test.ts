import {
  type AuditPage,
  type LastReminders,
  type NotificationPage,
  type Reminded,
  type ReminderPreview,
  ROUTES,
  type ToldAgency,
} from '@zhaojian/contract';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;

describe('reminding agencies of the report that they owe', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;
  let made = 0;
  let id: string;
  let name: string;
  let person: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-28T09:00');
    supervisor = await signedIn(app, 'supervisor', area.district);
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    person = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const wanted = (agencyIds: string[]) => ({ agencyId: area.district, year, agencyIds });
  const preview = async (agencyIds: string[]) =>
    (await supervisor.post(ROUTES.reminderPreview, wanted(agencyIds))).json<ReminderPreview>();
  const remind = (agencyIds: string[], { words = '', again = false } = {}, by = supervisor) =>
    by.post(ROUTES.reminders, { ...wanted(agencyIds), words, again });
  const toldTo = async (who: TestClient) =>
    (await who.get(ROUTES.notifications)).json<NotificationPage>().items;
  const history = async (of: string) =>
    (await supervisor.get(at(ROUTES.toldAgency, { agencyId: of, year }))).json<ToldAgency>();
  /** Sittings end overnight. */
  const later = async (moment: string) => {
    standAt(app, moment);
    supervisor = await signedIn(app, 'supervisor', area.district);
    person = await signIn(app, person.username, testPassword);
  };
  const handIn = async () => {
    await upload(person, id, year, reportFile(name, year));
    const submitted = at(ROUTES.submit, { agencyId: id, year });
    return person.post(submitted, { version: 1, explanations: [] });
  };

  it('says beforehand whom it would reach, and for whom nobody has an account', async () => {
    await signedIn(app, 'agency', id);
    const nobodys = await plantAgency(app, {
      name: `东示例区无人局${made}`,
      kind: 'department',
      parentId: area.district,
    });
    expect(await preview([id, nobodys])).toEqual({
      agencies: 2,
      owingNothing: 0,
      people: 2,
      withoutPeople: [{ agencyId: nobodys, agencyName: `东示例区无人局${made}` }],
      byMail: null,
      withoutMail: [],
      remindedLately: [],
    });
    expect(await toldTo(person)).toEqual([]);
  });

  it('tells the people of each their own due day, who reminds them and what that person adds', async () => {
    const mayor = await signedIn(app, 'agency', area.township);
    const reminded = await remind([id, area.township], { words: '如有困难请来电。' });
    expect(reminded.json<Reminded>()).toEqual({ agencies: 2, people: 2, withoutPeople: [] });
    expect((await toldTo(person))[0]?.sentence).toBe(
      `测试supervisor提醒：${name}的 2025 年度报告尚未提交，应于 1月26日前提交，已逾期 2 天，请尽快提交。如有困难请来电。`,
    );
    expect((await toldTo(mayor))[0]?.sentence).toContain('请于 2月20日前提交');
  });

  it('passes over those who have handed in meanwhile', async () => {
    const other = await plantAgency(app, {
      name: `东示例区另${made}局`,
      kind: 'department',
      parentId: area.district,
    });
    await signedIn(app, 'agency', other);
    await handIn();
    expect(await preview([id, other])).toMatchObject({ agencies: 1, owingNothing: 1 });
    expect((await remind([id, other])).json()).toMatchObject({ agencies: 1 });
    expect(await toldTo(person)).toEqual([]);
    expect((await remind([id])).json()).toMatchObject({ code: 'NOBODY_OWES' });
  });

  it('says of a report that went back that it is to be handed in again', async () => {
    await handIn();
    const steps = { agencyId: id, year };
    const letter = { ...aLetter('请补充第五部分'), answerBy: '2026-02-10' };
    await supervisor.post(at(ROUTES.return, steps), { version: 1, letter });
    await remind([id]);
    expect((await toldTo(person)).map(({ sentence }) => sentence)).toContain(
      `测试supervisor提醒：${name}的 2025 年度报告退回后还没有重新提交，请于 2月10日前提交。`,
    );
    await later('2026-02-12T09:00');
    await remind([id]);
    expect((await toldTo(person))[0]?.sentence).toBe(
      `测试supervisor提醒：${name}的 2025 年度报告退回后还没有重新提交，应于 2月10日前提交，已逾期 2 天，请尽快提交。`,
    );
  });

  it('says of an agency that may report after the close until when', async () => {
    await later('2026-04-02T09:00');
    const reopening = at(ROUTES.arrangement, { year, agencyId: id, what: 'reopening' });
    const reopened = await supervisor.put(reopening, { reason: '系统迁移，来不及', until: '2026-04-10' });
    expect(reopened.statusCode).toBeLessThan(300);
    await remind([id]);
    expect((await toldTo(person))[0]?.sentence).toContain('年度报告尚未提交，请于 4月10日前提交。');
  });

  it('shows what letters say only to those who may read reports that are not accepted', async () => {
    await handIn();
    const steps = { agencyId: id, year };
    await supervisor.post(at(ROUTES.return, steps), { version: 1, letter: aLetter('请补充第五部分') });
    expect((await history(id)).occasions[0]?.sentence).toContain('请补充第五部分');
    const overseer = await signedIn(app, 'systemAdministrator', area.district);
    const seen = await overseer.get(at(ROUTES.toldAgency, steps));
    expect(seen.json<ToldAgency>().occasions[0]?.sentence).toBe(
      `${name}的 2025 年度报告被测试supervisor退回，请修改后重新提交。`,
    );
  });

  it('is refused where nobody would hear it', async () => {
    const nobodys = await plantAgency(app, {
      name: `东示例区空局${made}`,
      kind: 'department',
      parentId: area.district,
    });
    expect((await remind([nobodys])).json()).toMatchObject({ code: 'NOBODY_TO_REMIND' });
  });

  it('asks before it reminds the same one twice within a day', async () => {
    await remind([id]);
    standAt(app, '2026-01-28T15:00');
    expect((await preview([id])).remindedLately).toEqual([
      { agencyId: id, agencyName: name, at: '2026-01-28T01:00:00.000Z' },
    ]);
    const refused = await remind([id]);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'REMINDED_LATELY', message: expect.stringContaining(name) },
    ]);
    expect(await toldTo(person)).toHaveLength(1);
    expect((await remind([id], { again: true })).statusCode).toBe(200);
    expect(await toldTo(person)).toHaveLength(2);
  });

  it('is sent once where two supervisors send it at a time', async () => {
    const colleague = await signedIn(app, 'supervisor', area.district);
    const answers = await Promise.all([remind([id]), remind([id], {}, colleague)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect(await toldTo(person)).toHaveLength(1);
  });

  it('is kept: when each was reminded, of what, by whom, and who has read it', async () => {
    await remind([id], { words: '请抓紧' });
    const [told] = await toldTo(person);
    await person.put(at(ROUTES.notificationReading, { id: told?.id ?? '' }));
    expect(await history(id)).toEqual({
      agencyName: name,
      occasions: [
        {
          kind: 'reminded',
          at: '2026-01-28T01:00:00.000Z',
          sentence: expect.stringContaining('请抓紧'),
          people: [{ name: '测试agency', readAt: '2026-01-28T01:00:00.000Z', ways: [] }],
        },
      ],
    });
    const last = (await supervisor.get(`${ROUTES.reminders}?year=${year}`)).json<LastReminders>();
    expect(last.items).toContainEqual({ agencyId: id, at: '2026-01-28T01:00:00.000Z', times: 1 });
    const record = (await supervisor.get(`${ROUTES.audit}?action=report.reminded`)).json<AuditPage>();
    expect(record.items).toContainEqual(
      expect.objectContaining({
        actor: '测试supervisor',
        details: { year, reminded: [name], words: '请抓紧', people: 1 },
      }),
    );
  });

  it('is for supervisors, within their area', async () => {
    const administrator = await signedIn(app, 'administrator', area.district);
    expect((await remind([id], {}, administrator)).statusCode).toBe(403);
    expect((await remind([id], {}, person)).statusCode).toBe(403);
    await signedIn(app, 'agency', area.otherBureau);
    expect((await remind([area.otherBureau])).json()).toMatchObject({ code: 'NOBODY_OWES' });
    const elsewhere = {
      ...wanted([area.otherBureau]),
      agencyId: area.otherDistrict,
      words: '',
      again: false,
    };
    expect((await supervisor.post(ROUTES.reminders, elsewhere)).json()).toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
  });
});
