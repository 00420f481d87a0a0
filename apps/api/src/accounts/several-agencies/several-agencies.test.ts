import {
  type AccountPage,
  AGENCY_HEADER,
  AGENCY_PARAMETER,
  type AuditPage,
  type CurrentSession,
  type HandedOverAccount,
  ROUTES,
} from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../../testing/test-client.ts';

describe('somebody who works for several agencies', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;
  let district: TestClient;
  let otherDistrict: TestClient;
  let person: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    city = await signedIn(app, 'administrator', area.city);
    district = await signedIn(app, 'administrator', area.district);
    otherDistrict = await signedIn(app, 'administrator', area.otherDistrict);
  });
  beforeEach(async () => {
    person = await signedIn(app, 'agency', area.bureau);
  });
  afterAll(() => app.close());

  const change = (who: TestClient, body: object) =>
    who.patch(at(ROUTES.account, { id: person.accountId }), body);
  const sessionOf = async (client: TestClient, headers = {}) =>
    (await client.send({ url: ROUTES.session, headers })).json<CurrentSession>();
  const actingFor = (agencyId: string) => ({ [AGENCY_HEADER]: agencyId });
  const historyOf = (agencyId: string, headers = {}) =>
    person.send({ url: at(ROUTES.submissionHistory, { agencyId }), headers });
  const named = (account: { agencies: { name: string }[] }) => account.agencies.map(({ name }) => name);

  it('is given another agency while they are working, and continues for the first until they switch', async () => {
    expect((await change(district, { giveAgencies: [area.township] })).statusCode).toBe(200);
    const { account } = await sessionOf(person);
    expect(named(account)).toEqual(['东示例区教育局', '东示例区一号镇人民政府']);
    expect(account).toMatchObject({ agencyId: area.bureau, agencyName: '东示例区教育局' });
    expect((await historyOf(area.township)).statusCode).toBe(404);

    const switched = await person.put(ROUTES.agencyAtWork, { agencyId: area.township });
    expect(switched.json()).toMatchObject({
      account: { agencyId: area.township, agencyName: '东示例区一号镇人民政府' },
    });
    expect((await historyOf(area.township)).statusCode).toBe(200);
    expect((await historyOf(area.bureau)).statusCode).toBe(404);
  });

  it('acts for the agency that the page shows, whatever another window has switched to', async () => {
    await change(district, { giveAgencies: [area.township] });
    await person.put(ROUTES.agencyAtWork, { agencyId: area.township });
    expect((await historyOf(area.bureau, actingFor(area.bureau))).statusCode).toBe(200);
    expect((await historyOf(area.township, actingFor(area.bureau))).statusCode).toBe(404);
    expect((await sessionOf(person, actingFor(area.bureau))).account.agencyId).toBe(area.bureau);
    expect((await sessionOf(person)).account.agencyId).toBe(area.township);
    const link = `${at(ROUTES.submissionHistory, { agencyId: area.bureau })}?${AGENCY_PARAMETER}=${area.bureau}`;
    expect((await person.get(link)).statusCode).toBe(200);
  });

  it.each([
    ['one that is not theirs', () => area.otherBureau],
    ['what is no agency', () => 'the bureau'],
  ])('does nothing for %s, and nothing for another instead', async (_, asked) => {
    const refused = await person.send({ url: ROUTES.session, headers: actingFor(asked()) });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'AGENCY_NOT_HELD']);
    expect(refused.json().message).toContain('请刷新页面');
  });

  it('switches to none that is not theirs', async () => {
    const refused = await person.put(ROUTES.agencyAtWork, { agencyId: area.township });
    expect(refused.json()).toMatchObject({ code: 'AGENCY_NOT_HELD' });
  });

  it('begins with the agency of the last time', async () => {
    await change(district, { giveAgencies: [area.township] });
    await person.put(ROUTES.agencyAtWork, { agencyId: area.township });
    const again = await signIn(app, person.username, testPassword);
    expect((await sessionOf(again)).account.agencyId).toBe(area.township);
  });

  it('signs in again where one was taken, begins with the next, and is left without none', async () => {
    await change(district, { giveAgencies: [area.township] });
    await change(district, { takeAgencies: [area.bureau] });
    expect((await person.get(ROUTES.session)).statusCode).toBe(401);
    const again = await signIn(app, person.username, testPassword);
    expect((await sessionOf(again)).account.agencyId).toBe(area.township);
    const last = await change(district, { takeAgencies: [area.township] });
    expect([last.statusCode, last.json()]).toMatchObject([
      409,
      { code: 'LAST_AGENCY', message: expect.stringContaining('请停用账号') },
    ]);
    expect((await sessionOf(again)).account.agencyId).toBe(area.township);
  });

  it('begins with the first again where the one of the last time was taken', async () => {
    await change(district, { giveAgencies: [area.township] });
    await person.put(ROUTES.agencyAtWork, { agencyId: area.township });
    await change(district, { takeAgencies: [area.township] });
    const again = await signIn(app, person.username, testPassword);
    expect((await sessionOf(again)).account).toMatchObject({ agencyId: area.bureau, agencies: [{}] });
  });

  it('is given what they have, and loses what they have not, without an effect', async () => {
    await change(district, { giveAgencies: [area.bureau, area.bureau], takeAgencies: [area.township] });
    expect(named((await sessionOf(person)).account)).toEqual(['东示例区教育局']);
  });

  it('is given none outside the giver’s area, and none by themselves', async () => {
    const outside = await change(district, { giveAgencies: [area.otherBureau] });
    expect(outside.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const own = await district.patch(at(ROUTES.account, { id: district.accountId }), {
      giveAgencies: [area.bureau],
    });
    expect(own.json()).toMatchObject({ code: 'OWN_ACCOUNT_LOCKED' });
    expect((await change(person, { giveAgencies: [area.township] })).statusCode).toBe(403);
  });

  describe('in two areas', () => {
    beforeEach(async () => {
      await change(city, { giveAgencies: [area.otherBureau] });
    });

    const seenBy = async (who: TestClient) =>
      (await who.get(`${ROUTES.accounts}?search=${person.username}`)).json<AccountPage>().items;

    it('is listed in each with the agencies of that one', async () => {
      expect((await seenBy(district)).map(named)).toEqual([['东示例区教育局']]);
      const [seen] = await seenBy(otherDistrict);
      expect(seen).toMatchObject({
        agencyId: area.otherBureau,
        agencies: [{ id: area.otherBureau, name: '西示例区教育局' }],
      });
      expect((await seenBy(city)).map(named)).toEqual([['东示例区教育局', '西示例区教育局']]);
      const answered = await change(otherDistrict, { giveAgencies: [area.otherDistrict] });
      expect(named(answered.json())).toEqual(['西示例区教育局', '西示例区人民政府']);
    });

    it('is renamed, disabled and given a new password only by somebody above both', async () => {
      const refusals = [
        await change(district, { displayName: '另一个人' }),
        await change(otherDistrict, { disabled: true }),
        await change(otherDistrict, { role: 'leader', takeAgencies: [area.otherBureau] }),
        await otherDistrict.post(at(ROUTES.accountPassword, { id: person.accountId })),
        await otherDistrict.delete(at(ROUTES.accountSessions, { id: person.accountId })),
      ];
      for (const refused of refusals) {
        expect([refused.statusCode, refused.json().code]).toEqual([403, 'ACCOUNT_REACHES_BEYOND']);
        expect(refused.body).not.toContain('东示例区');
      }
      const reset = await city.post(at(ROUTES.accountPassword, { id: person.accountId }));
      expect(reset.statusCode).toBe(201);
    });

    it('loses the agency of an area at the hands of somebody above that, and nothing else', async () => {
      const elsewhere = await change(otherDistrict, { takeAgencies: [area.bureau] });
      expect(elsewhere.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
      expect((await change(otherDistrict, { takeAgencies: [area.otherBureau] })).statusCode).toBe(200);
      expect(await seenBy(otherDistrict)).toEqual([]);
      expect((await seenBy(district)).map(named)).toEqual([['东示例区教育局']]);
    });
  });

  describe('whose password was made by somebody else and is not changed yet', () => {
    const made = async (by: TestClient, agencyId: string) => {
      const username = `new.${agencyId.slice(0, 8)}.${Date.now()}`;
      const body = { username, displayName: '李敏', role: 'agency', agencyId };
      const { account } = (await by.post(ROUTES.accounts, body)).json<HandedOverAccount>();
      return account.id;
    };
    const give = (by: TestClient, id: string, agencyId: string) =>
      by.patch(at(ROUTES.account, { id }), { giveAgencies: [agencyId] });

    it('opens agencies in the area of its maker, and none beyond, until its owner has chosen another', async () => {
      const id = await made(district, area.bureau);
      expect((await give(district, id, area.township)).statusCode).toBe(200);
      const refused = await give(city, id, area.otherBureau);
      expect([refused.statusCode, refused.json()]).toMatchObject([
        409,
        {
          code: 'FIRST_PASSWORD_KNOWN',
          message: expect.stringMatching(/改成自己的密码，或由.*共同的上级重设/),
        },
      ]);
      await city.post(at(ROUTES.accountPassword, { id }));
      expect((await give(city, id, area.otherBureau)).statusCode).toBe(200);
    });

    it('may be given any while disabled, and is enabled again only once the password is another', async () => {
      const id = await made(district, area.bureau);
      const disabled = { disabled: true, giveAgencies: [area.otherBureau] };
      expect((await city.patch(at(ROUTES.account, { id }), disabled)).statusCode).toBe(200);
      const enable = () => city.patch(at(ROUTES.account, { id }), { disabled: false });
      expect((await enable()).json()).toMatchObject({ code: 'FIRST_PASSWORD_KNOWN' });
      await city.post(at(ROUTES.accountPassword, { id }));
      expect((await enable()).statusCode).toBe(200);
    });
  });

  it('renames themselves though they have agencies in two areas', async () => {
    const both = await signedIn(app, 'administrator', area.district);
    const address = at(ROUTES.account, { id: both.accountId });
    await city.patch(address, { giveAgencies: [area.otherDistrict] });
    const renamed = await both.patch(address, { displayName: '王芳芳' });
    expect([renamed.statusCode, renamed.json()]).toMatchObject([200, { displayName: '王芳芳' }]);
    expect((await both.patch(address, { role: 'leader' })).json()).toMatchObject({
      code: 'OWN_ACCOUNT_LOCKED',
    });
  });

  it('is recorded at each agency that they are given or lose, with the agency its doer acted for', async () => {
    await change(city, { giveAgencies: [area.otherBureau] });
    await change(otherDistrict, { takeAgencies: [area.otherBureau] });
    const recorded = async (who: TestClient, action: string) =>
      (await who.get(`${ROUTES.audit}?action=${action}`))
        .json<AuditPage>()
        .items.filter(({ subject }) => subject.includes(person.username));
    expect(await recorded(otherDistrict, 'account.agencyGiven')).toMatchObject([
      { agencyName: '西示例区教育局', actedFor: null },
    ]);
    expect(await recorded(city, 'account.agencyGiven')).toMatchObject([{ actedFor: '示例市人民政府' }]);
    expect(await recorded(city, 'account.agencyTaken')).toMatchObject([{ actedFor: '西示例区人民政府' }]);
    expect(await recorded(district, 'account.agencyGiven')).toEqual([]);
  });

  it('keeps an area’s administrator where only one of their agencies is taken', async () => {
    const other = await createTestApp();
    const there = await plantTestArea(other);
    const first = await signedIn(other, 'administrator', there.city);
    const second = await signedIn(other, 'administrator', there.district);
    const address = at(ROUTES.account, { id: second.accountId });
    await first.patch(address, { giveAgencies: [there.city] });
    const both = await signIn(other, second.username, testPassword);
    await both.put(ROUTES.agencyAtWork, { agencyId: there.city });
    const disabled = await both.patch(at(ROUTES.account, { id: first.accountId }), { disabled: true });
    expect(disabled.statusCode).toBe(200);
    await other.close();
  });
});
