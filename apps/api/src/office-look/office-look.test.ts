import {
  type AuditPage,
  type CurrentNotice,
  DEFAULT_LOOK,
  type OfficeLook,
  type OfficeSettings,
  ROUTES,
} from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { standAt } from '../testing/test-round.ts';

const contact = { contactName: '办公室 王芳', phone: '0418-1234567', hours: '工作日 9:00–17:00' };
const settings: OfficeSettings = {
  platformName: '示例市政府信息公开年报汇总平台',
  colour: 'red',
  contact,
  notice: {
    noticeText: '一月二十日前报送。\n<b>逾期通报</b>',
    fromDay: '2026-01-05',
    untilDay: '2026-01-20',
    audience: 'reporting',
  },
};

describe('how an office wants its platform to look', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;
  beforeEach(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    city = await signedIn(app, 'administrator', area.city);
  });
  afterEach(() => app.close());

  /** Saved by somebody who has just opened the page. */
  const save = async (wanted: object, client = city) => {
    const seen = (await client.get(ROUTES.officeSettings)).json<object>();
    return client.put(ROUTES.officeSettings, { seen: 'colour' in seen ? seen : settings, settings: wanted });
  };
  const beforeSigningIn = async () =>
    (await app.nest.inject({ method: 'GET', url: ROUTES.officeLook })).json<OfficeLook>();
  const noticeTo = async (client: TestClient) =>
    (await client.get(ROUTES.currentNotice)).json<CurrentNotice>().notice;

  it('is as the program comes until the office says otherwise, and then is seen before signing in', async () => {
    expect(await beforeSigningIn()).toEqual(DEFAULT_LOOK);
    expect((await save(settings)).json()).toEqual(settings);
    // The notice is for those who are signed in.
    expect(await beforeSigningIn()).toEqual({ platformName: settings.platformName, colour: 'red', contact });
    expect((await city.get(ROUTES.officeSettings)).json()).toEqual(settings);
  });

  it('tells a notice to those it is for, on its days, as the text that it is', async () => {
    await save(settings);
    const bureau = await signedIn(app, 'agency', area.bureau);
    const told = await noticeTo(bureau);
    expect(told?.noticeText).toBe('一月二十日前报送。\n<b>逾期通报</b>');
    expect(await noticeTo(city)).toBeNull();
    for (const [day, isTold] of [
      ['2026-01-04T23:59', false],
      ['2026-01-05T00:00', true],
      ['2026-01-20T23:59', true],
      ['2026-01-21T00:00', false],
    ] as const) {
      standAt(app, day);
      expect([day, (await noticeTo(await signedIn(app, 'agency', area.bureau))) !== null]).toEqual([
        day,
        isTold,
      ]);
    }
  });

  it('is another notice once it says something else, and the same while only the colour changes', async () => {
    await save(settings);
    const bureau = await signedIn(app, 'agency', area.bureau);
    const first = await noticeTo(bureau);
    await save({ ...settings, colour: 'green' });
    expect(await noticeTo(bureau)).toEqual(first);
    await save({ ...settings, notice: { ...settings.notice, noticeText: '延期到二十五日。' } });
    expect((await noticeTo(bureau))?.id).not.toBe(first?.id);
  });

  it('is not saved over what somebody else has saved meanwhile', async () => {
    const seen = (await city.get(ROUTES.officeSettings)).json<OfficeSettings>();
    const other = await signedIn(app, 'administrator', area.city);
    expect((await save({ ...settings, colour: 'green' }, other)).statusCode).toBe(200);
    const late = await city.put(ROUTES.officeSettings, { seen, settings });
    expect([late.statusCode, late.json()]).toMatchObject([409, { code: 'OFFICE_SETTINGS_CHANGED' }]);
    const now = (await city.get(ROUTES.officeSettings)).json<OfficeSettings>();
    expect(now.colour).toBe('green');
    expect((await city.put(ROUTES.officeSettings, { seen: now, settings })).json()).toEqual(settings);
  });

  it('has a notice that is put away by one person, on all of their machines, until it says something else', async () => {
    const notice = { ...settings.notice, audience: 'everyone' as const };
    await save({ ...settings, notice });
    const bureau = await signedIn(app, 'agency', area.bureau);
    const { id = '' } = (await noticeTo(bureau)) ?? {};
    expect((await bureau.put(ROUTES.currentNotice, { id })).statusCode).toBe(204);
    expect((await bureau.put(ROUTES.currentNotice, { id })).statusCode).toBe(204);
    expect(await noticeTo(await signIn(app, bureau.username, testPassword))).toBeNull();
    expect(await noticeTo(city)).toMatchObject({ id });
    await save({ ...settings, notice: { ...notice, noticeText: '延期到二十五日。' } });
    expect(await noticeTo(bureau)).toMatchObject({ noticeText: '延期到二十五日。' });
  });

  it('is recorded with what it was before', async () => {
    await save(settings);
    const { items } = (await city.get(`${ROUTES.audit}?action=officeSettings.changed`)).json<AuditPage>();
    expect(items).toMatchObject([
      {
        agencyName: '示例市人民政府',
        details: {
          before: { platformName: null, colour: 'blue' },
          after: { colour: 'red', contact: '办公室 王芳，0418-1234567，工作日 9:00–17:00' },
        },
      },
    ]);
  });

  it('is set by the administrator of the top only', async () => {
    const district = await signedIn(app, 'administrator', area.district);
    expect((await save(settings, district)).json()).toMatchObject({ code: 'ONLY_FOR_THE_TOP' });
    expect((await district.get(ROUTES.officeSettings)).statusCode).toBe(403);
    expect((await save(settings, await signedIn(app, 'supervisor', area.city))).statusCode).toBe(403);
    expect((await app.nest.inject({ method: 'GET', url: ROUTES.currentNotice })).statusCode).toBe(401);
  });

  it.each([
    ['a colour of their own', { colour: '#ff00ff' }],
    ['a notice that ends before it begins', { notice: { ...settings.notice, untilDay: '2026-01-04' } }],
    ['an empty notice', { notice: { ...settings.notice, noticeText: ' \n' } }],
    ['a contact without a telephone', { contact: { ...contact, phone: ' ' } }],
  ])('is refused with %s', async (_, part) => {
    expect((await save({ ...settings, ...part })).statusCode).toBe(400);
    expect(await beforeSigningIn()).toEqual(DEFAULT_LOOK);
  });
});
