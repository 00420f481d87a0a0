import { type AuditPage, ROUTES, type SpecialDays } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { WorkingDays } from './working-days.service.ts';

describe('holidays', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterAll(() => app.close());

  const of = async (year: number): Promise<SpecialDays> =>
    (await administrator.get(`${ROUTES.specialDays}?year=${year}`)).json<SpecialDays>();
  const enter = (from: string, said: object, by = administrator) =>
    by.put(ROUTES.specialDays, { from, until: from, ...said });
  const remove = (day: string, by = administrator) => by.delete(at(ROUTES.specialDay, { day }));

  it('are those that the State Council announced, with the days worked instead', async () => {
    const { isAnnounced, items } = await of(2026);
    expect(isAnnounced).toBe(true);
    expect(items[0]).toEqual({ day: '2026-01-01', name: '元旦', isWorkingDay: false, isOwn: false });
    expect(items).toContainEqual({ day: '2026-01-04', name: '元旦', isWorkingDay: true, isOwn: false });
  });

  it('are not known of a year that was not announced yet, until the office enters them', async () => {
    expect(await of(2099)).toEqual({ isAnnounced: false, items: [] });
    const said = { name: '春节', isWorkingDay: false };
    expect((await enter('2099-01-21', said)).statusCode).toBe(204);
    expect((await of(2099)).items).toEqual([{ day: '2099-01-21', ...said, isOwn: true }]);
    const isWorkingDay = await app.nest.get(WorkingDays).within([2099]);
    expect([isWorkingDay('2099-01-21'), isWorkingDay('2099-01-22')]).toEqual([false, true]);
  });

  it('of several days are entered all at once, or none of them, and are one change in the record', async () => {
    const said = { name: '国庆节', isWorkingDay: false };
    expect((await enter('2099-09-30', { ...said, until: '2099-10-03' })).statusCode).toBe(204);
    expect((await of(2099)).items.map(({ day }) => day)).toEqual([
      '2099-01-21',
      '2099-09-30',
      '2099-10-01',
      '2099-10-02',
      '2099-10-03',
    ]);
    const record = await administrator.get(`${ROUTES.audit}?action=specialDay.entered`);
    expect(record.json<AuditPage>().items.map(({ subject }) => subject)).toEqual([
      '2099-09-30 至 2099-10-03 国庆节（放假）',
      '2099-01-21 春节（放假）',
    ]);
  });

  it('hold as the office says before what was announced, and as announced once that is taken back', async () => {
    const ofDay = async () => (await of(2026)).items.find(({ day }) => day === '2026-01-02');
    await enter('2026-01-02', { name: '值班', isWorkingDay: true });
    expect(await ofDay()).toEqual({ day: '2026-01-02', name: '值班', isWorkingDay: true, isOwn: true });
    expect((await remove('2026-01-02')).statusCode).toBe(204);
    expect(await ofDay()).toEqual({ day: '2026-01-02', name: '元旦', isWorkingDay: false, isOwn: false });
    const again = await remove('2026-01-02');
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([404, 'SPECIAL_DAY_NOT_FOUND']);
  });

  it('are entered by the administrator of the whole area only, each change in the record', async () => {
    const said = { name: '本地节日', isWorkingDay: false };
    const district = await signedIn(app, 'administrator', area.district);
    const supervisor = await signedIn(app, 'supervisor', area.city);
    expect((await enter('2026-05-20', said, district)).statusCode).toBe(403);
    expect((await enter('2026-05-20', said, supervisor)).statusCode).toBe(403);
    expect((await remove('2026-05-20', district)).statusCode).toBe(403);
    await enter('2026-05-20', said);
    const record = await administrator.get(`${ROUTES.audit}?action=specialDay.entered`);
    expect(record.json<AuditPage>().items[0]?.subject).toBe('2026-05-20 本地节日（放假）');
  });

  it.each([
    ['without a name', '2026-05-20', { name: '', isWorkingDay: false }],
    ['of a day that there is not', '2026-02-30', { name: '春节', isWorkingDay: false }],
    ['that end before they begin', '2026-05-20', { name: '春节', isWorkingDay: false, until: '2026-05-19' }],
    ['longer than any is', '2026-05-20', { name: '春节', isWorkingDay: false, until: '2026-06-20' }],
  ])('are refused %s', async (_, day, said) => {
    expect((await enter(day, said)).statusCode).toBe(400);
  });
});
