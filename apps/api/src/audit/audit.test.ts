import { type AuditPage, ROUTES, type HandedOverAccount } from '@zhaojian/contract';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient } from '../testing/test-client.ts';
import { AuditRecord } from './audit-record.service.ts';

describe('the audit record', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterAll(() => app.close());

  const read = async (client: TestClient, query = '') =>
    (await client.get(`${ROUTES.audit}${query}`)).json<AuditPage>();

  it('says who changed what, from where, and how it was before', async () => {
    const rename = { revision: 1, fromYear: 2024, name: '东示例区教育和体育局' };
    await administrator.post(ROUTES.treeChanges, {
      change: { what: 'change', agencyId: area.bureau, ...rename },
    });
    expect((await read(administrator)).items[0]).toMatchObject({
      actor: '测试administrator',
      action: 'agency.changed',
      actionName: '修改机构',
      agencyName: '东示例区教育和体育局',
      address: '127.0.0.1',
      details: { before: { name: '东示例区教育局' }, after: { name: '东示例区教育和体育局' } },
    });
  });

  it('cannot be altered or deleted, not even in the database', async () => {
    for (const statement of [
      "UPDATE audit_entry SET account_name = 'someone else'",
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ]) {
      await expect(app.database.query(statement)).rejects.toThrow('permission denied');
    }
  });

  it('is written with the change or not at all', async () => {
    const before = (await read(administrator)).total;
    jest.spyOn(app.nest.get(AuditRecord), 'add').mockRejectedValueOnce(new Error('the disk is full'));
    const rename = { fromYear: 2024, name: '不会留下的名称局' };
    const actor = { accountId: null, displayName: '测试', address: null };
    await expect(app.nest.get(AgencyChanges).change(actor, area.township, rename)).rejects.toThrow(
      'the disk is full',
    );
    const township = await administrator.get(`${at(ROUTES.agency, { id: area.township })}?year=2024`);
    expect(township.json()).toMatchObject({ agency: { name: '东示例区一号镇人民政府' } });
    expect((await read(administrator)).total).toBe(before);
  });

  it('never holds a password', async () => {
    const wanted = { username: 'audited', displayName: '示例', role: 'agency', agencyId: area.bureau };
    const made = (await administrator.post(ROUTES.accounts, wanted)).json<HandedOverAccount>();
    const again = at(ROUTES.accountPassword, { id: made.account.id });
    const { password } = (await administrator.post(again)).json<HandedOverAccount>();
    const chosen = 'A secret nobody writes down';
    const person = await signIn(app, wanted.username, password);
    await person.put(ROUTES.ownPassword, { currentPassword: password, newPassword: chosen });
    const rows = await app.database.query<{ dump: string }[]>(
      'SELECT audit_entry::text AS dump FROM audit_entry',
    );
    expect(rows.some(({ dump }) => dump.includes('account.passwordReset'))).toBe(true);
    expect(rows.some(({ dump }) => dump.includes('account.passwordChanged'))).toBe(true);
    for (const secret of [made.password, password, chosen, 'argon2'])
      expect(rows.filter(({ dump }) => dump.includes(secret))).toEqual([]);
  });

  it('is read by a supervisor for their own area only', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.otherDistrict);
    await signedIn(app, 'agency', area.bureau);
    const agencies = new Set((await read(supervisor)).items.map(({ agencyName }) => agencyName));
    expect(agencies).toEqual(new Set(['西示例区人民政府', '西示例区教育局']));
    const above = await supervisor.get(`${ROUTES.audit}?agencyId=${area.city}`);
    expect(above.json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });

  it('comes in pages, newest first, and by what was done', async () => {
    const first = await read(administrator, '?pageSize=2');
    const second = await read(administrator, '?pageSize=2&page=2');
    const ids = [...first.items, ...second.items].map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(4);
    const made = await read(administrator, '?action=agency.created');
    expect(made).toMatchObject({
      total: 7,
      items: expect.arrayContaining([expect.objectContaining({ actor: '系统' })]),
    });
  });
});
