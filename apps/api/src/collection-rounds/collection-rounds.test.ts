import { type AuditPage, NO_OWN_DAYS, ROUTES } from '@zhaojian/contract';
import { Clock } from '../clock.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';

const dates = {
  opensOn: '2026-01-05',
  submitOn: '2026-01-26',
  publishOn: '2026-01-28',
  byKind: {
    ...NO_OWN_DAYS,
    township: { submitOn: '2026-02-20', publishOn: null },
    government: { submitOn: '2026-02-20', publishOn: '2026-03-31' },
  },
  closesOn: '2026-03-31',
};

describe("a year's collection round", () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  const address = (year: number) => at(ROUTES.collectionRound, { year });

  it('has its dates for the area and for kinds of agencies, and is read by everyone', async () => {
    expect((await administrator.put(address(2025), dates)).json()).toMatchObject({ year: 2025, ...dates });
    const agency = await signedIn(app, 'agency', area.bureau);
    expect((await agency.get(address(2025))).json()).toMatchObject(dates);
    expect((await agency.get(ROUTES.collectionRounds)).json()).toMatchObject([{ year: 2025 }]);
  });

  it.each([
    ['2026-01-04T15:59:59Z', 'upcoming'],
    ['2026-01-04T16:00:00Z', 'open'],
    ['2026-03-31T15:59:59Z', 'open'],
    ['2026-03-31T16:00:00Z', 'closed'],
  ])('by the day in China: at %s it is %s', async (moment, state) => {
    await administrator.put(address(2025), dates);
    jest.spyOn(app.nest.get(Clock), 'now').mockReturnValue(new Date(moment));
    expect((await administrator.get(address(2025))).json()).toMatchObject({ state });
  });

  it.each([
    ['closing before it opens', { closesOn: '2026-01-01' }],
    ['due before it opens', { submitOn: '2026-01-01' }],
    [
      'due after it closes',
      { byKind: { ...dates.byKind, township: { submitOn: '2026-04-01', publishOn: null } } },
    ],
    ['published before it opens', { publishOn: '2026-01-01' }],
    ['opening before the year it is about is half over', { opensOn: '2025-06-30' }],
  ])('is refused %s', async (_, wrong) => {
    const answer = await administrator.put(address(2025), { ...dates, ...wrong });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'DATES_OUT_OF_ORDER']);
  });

  it('is refused with a kind left out, the kind being named', async () => {
    const { township: _, ...incomplete } = dates.byKind;
    const answer = await administrator.put(address(2025), { ...dates, byKind: incomplete });
    expect(answer.json()).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'byKind.township': expect.anything() },
    });
  });

  it('holds for the whole area: an administrator of a part of it does not set it', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    expect((await district.put(address(2025), dates)).json()).toMatchObject({ code: 'ROUND_OF_WHOLE_AREA' });
  });

  describe('what keeps a report from being handed in', () => {
    const blocking = (year: number) => at(ROUTES.roundBlocking, { year });

    it('is the blank form unless the area says otherwise, and other dates leave it as it is', async () => {
      expect(
        (await administrator.put(address(2024), { ...dates, opensOn: '2025-01-05' })).json(),
      ).toMatchObject({
        blocking: ['BLANK_FORM'],
      });
      await administrator.put(blocking(2024), { blocking: ['NARRATIVE_EMPTY'], needsSignedScan: false });
      await administrator.put(address(2024), { ...dates, opensOn: '2025-01-06' });
      expect((await administrator.get(address(2024))).json()).toMatchObject({
        opensOn: '2025-01-06',
        blocking: ['NARRATIVE_EMPTY'],
      });
    });

    it('is set by the supervisors of the whole area too, and recorded in words', async () => {
      await administrator.put(address(2025), dates);
      const supervisor = await signedIn(app, 'supervisor', area.city);
      const answer = await supervisor.put(blocking(2025), {
        blocking: ['NARRATIVE_EMPTY', 'BLANK_FORM'],
        needsSignedScan: false,
      });
      expect(answer.json()).toMatchObject({ year: 2025, blocking: ['BLANK_FORM', 'NARRATIVE_EMPTY'] });
      const record = await supervisor.get(`${ROUTES.audit}?action=collectionRound.blockingChanged`);
      expect(record.json()).toMatchObject({
        items: [
          {
            subject: '2025 年度填报',
            details: {
              before: { blocking: ['不是空白表格'] },
              after: { blocking: ['不是空白表格', '文字部分有内容'] },
            },
          },
          expect.anything(),
        ],
      });
    });

    it('is not set by a part of the area, for a year without a round, or with an unknown check', async () => {
      const district = await signedIn(app, 'supervisor', area.district);
      expect(
        (await district.put(blocking(2025), { blocking: [], needsSignedScan: false })).json(),
      ).toMatchObject({
        code: 'ROUND_OF_WHOLE_AREA',
      });
      expect(
        (await administrator.put(blocking(2019), { blocking: [], needsSignedScan: false })).json(),
      ).toMatchObject({
        code: 'ROUND_NOT_FOUND',
      });
      expect(
        (await administrator.put(blocking(2025), { blocking: ['GONE'], needsSignedScan: false })).statusCode,
      ).toBe(400);
    });
  });

  it('a year without a round says so', async () => {
    expect((await administrator.get(address(2019))).json()).toMatchObject({ code: 'ROUND_NOT_FOUND' });
  });

  it('before 2019 there is none: those reports had no common form', async () => {
    expect((await administrator.put(address(2018), dates)).statusCode).toBe(400);
  });

  describe('asks areas to hand up as a whole', () => {
    const handUps = (year: number) => at(ROUTES.roundHandUps, { year });

    it('by kinds of agencies, recorded in words, and none at first', async () => {
      await administrator.put(address(2025), dates);
      expect((await administrator.get(address(2025))).json()).toMatchObject({ handUpKinds: [] });
      const supervisor = await signedIn(app, 'supervisor', area.city);
      const kinds = { handUpKinds: ['developmentZone', 'government'] };
      expect((await supervisor.put(handUps(2025), kinds)).json()).toMatchObject({
        handUpKinds: ['government', 'developmentZone'],
      });
      await administrator.put(address(2025), dates);
      expect((await administrator.get(address(2025))).json()).toMatchObject({
        handUpKinds: ['government', 'developmentZone'],
      });
      const record = await supervisor.get(`${ROUTES.audit}?action=collectionRound.handUpsChanged`);
      expect(record.json<AuditPage>().items[0]).toMatchObject({
        details: { before: { handUpKinds: [] }, after: { handUpKinds: ['人民政府', '开发区管委会'] } },
      });
    });

    it('not by a part of the area, for a year without a round, or by those who report', async () => {
      const none = { handUpKinds: [] };
      const district = await signedIn(app, 'supervisor', area.district);
      expect((await district.put(handUps(2025), none)).json()).toMatchObject({ code: 'ROUND_OF_WHOLE_AREA' });
      expect((await administrator.put(handUps(2019), none)).json()).toMatchObject({
        code: 'ROUND_NOT_FOUND',
      });
      const agency = await signedIn(app, 'agency', area.city);
      expect((await agency.put(handUps(2025), none)).statusCode).toBe(403);
    });
  });

  describe('reminds its agencies by a schedule', () => {
    const reminders = (year: number) => at(ROUTES.roundReminders, { year });
    const off = { daysBefore: [], everyDaysAfter: null };

    it('that is the usual one at first, and stays when its dates change', async () => {
      await administrator.put(address(2023), { ...dates, opensOn: '2024-01-05' });
      const usual = { reminders: { daysBefore: [7, 3, 1], everyDaysAfter: 2 } };
      expect((await administrator.get(address(2023))).json()).toMatchObject(usual);
      const own = { daysBefore: [10, 2], everyDaysAfter: 3 };
      expect((await administrator.put(reminders(2023), own)).json()).toMatchObject({ reminders: own });
      await administrator.put(address(2023), { ...dates, opensOn: '2024-01-08' });
      expect((await administrator.get(address(2023))).json()).toMatchObject({ reminders: own });
    });

    it('that the supervisors of the whole area set too, recorded in words', async () => {
      await administrator.put(address(2025), dates);
      const supervisor = await signedIn(app, 'supervisor', area.city);
      expect((await supervisor.put(reminders(2025), off)).json()).toMatchObject({ reminders: off });
      const record = await supervisor.get(`${ROUTES.audit}?action=collectionRound.remindersChanged`);
      expect(record.json<AuditPage>().items[0]).toMatchObject({
        subject: '2025 年度填报',
        details: {
          before: { reminders: '截止前 7、3、1 天提醒，逾期后从第二天起每 2 天提醒一次' },
          after: { reminders: '不自动提醒' },
        },
      });
    });

    it('that nobody of a part of it sets, nor for a year without a round', async () => {
      const district = await signedIn(app, 'supervisor', area.district);
      expect((await district.put(reminders(2025), off)).statusCode).toBe(403);
      expect((await administrator.put(reminders(2031), off)).statusCode).toBe(404);
    });
  });
});
