import { type AuditPage, ROUTES, type HandedOverAccount } from '@zhaojian/contract';
import { parseCsv } from 'hucre/csv';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { Clock } from '../clock.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient } from '../testing/test-client.ts';
import { hasWords } from './audit-list.query.ts';
import { AuditRecord, thePlatform } from './audit-record.service.ts';

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

  it('comes in the order of its time, page by page, forth and back', async () => {
    await app.nest.get(Clock).as(new Date('2021-05-01T00:00:00Z'), () =>
      app.nest.get(AuditRecord).add(app.database.manager, thePlatform, {
        action: 'account.listed',
        subject: '很久以前',
        agency: { id: area.city, name: '示例市人民政府', path: `${area.city}/` },
      }),
    );
    const whole = await read(administrator, '?pageSize=200');
    expect(whole.items.at(-1)).toMatchObject({ subject: '很久以前' });
    const times = whole.items.map(({ at: moment }) => moment);
    expect(times).toEqual(times.toSorted().toReversed());

    const first = await read(administrator, '?pageSize=2');
    expect(first).toMatchObject({ hasNewer: false, hasOlder: true, total: whole.total });
    const second = await read(administrator, `?pageSize=2&olderThan=${first.items[1]?.id}`);
    expect(second).toMatchObject({ hasNewer: true, hasOlder: true });
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 4));
    expect(await read(administrator, `?pageSize=2&newerThan=${second.items[0]?.id}`)).toEqual(first);
    const last = await read(administrator, `?pageSize=200&olderThan=${first.items[1]?.id}`);
    expect(last).toMatchObject({ hasOlder: false });
  });

  it('is narrowed to an action, what it is about, a person, days and words', async () => {
    const made = await read(administrator, '?action=agency.created');
    expect(made).toMatchObject({
      total: 7,
      items: expect.arrayContaining([expect.objectContaining({ actor: '系统' })]),
    });
    const ofAccounts = await read(administrator, `?group=${encodeURIComponent('账号')}&pageSize=200`);
    expect(new Set(ofAccounts.items.map(({ action }) => action.split('.')[0]))).toEqual(
      new Set(['account', 'session']),
    );
    const person = await read(administrator, `?person=${encodeURIComponent('测试supervisor')}`);
    expect(new Set(person.items.map(({ actor }) => actor))).toEqual(new Set(['测试supervisor']));
    const old = await read(administrator, '?firstDay=2021-05-01&lastDay=2021-05-01');
    expect(old.items.map(({ subject }) => subject)).toEqual(['很久以前']);
    expect((await read(administrator, '?lastDay=2021-04-30')).items).toEqual([]);
    const words = await read(administrator, `?search=${encodeURIComponent('久以')}`);
    expect(words).toMatchObject({ total: 1, hasNewer: false, hasOlder: false });
    const none = await read(administrator, `?search=${encodeURIComponent('%')}`);
    expect(none.total).toBe(0);
    const one = await read(administrator, `?search=${encodeURIComponent('久')}`);
    expect(one.total).toBe(1);
    const wrong = await administrator.get(`${ROUTES.audit}?group=nothing`);
    expect(wrong.statusCode).toBe(400);
  });

  it('is searched for words by an index, however long it is', async () => {
    const plan = await app.database.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      return manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT id FROM audit_entry AS entry WHERE ${hasWords('entry', '$1', 2)}`,
        ['久以'],
      );
    });
    expect(JSON.stringify(plan)).toContain('ix_audit_entry_words');
  });

  describe('as a file', () => {
    const file = (client: TestClient, query = '') => client.get(`${ROUTES.auditExport}${query}`);

    it('has the filtered entries, none of which begins a formula, and is recorded itself', async () => {
      await app.nest.get(AuditRecord).add(app.database.manager, thePlatform, {
        action: 'account.listed',
        subject: '=HYPERLINK("http://example.com")',
        agency: { id: area.city, name: '示例市人民政府', path: `${area.city}/` },
        details: { reason: '一行\n两行' },
      });
      const { headers, body } = await file(administrator, '?action=account.listed');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(decodeURIComponent(String(headers['content-disposition']))).toContain('操作记录 示例市人民政府');
      expect(body.startsWith('\uFEFF')).toBe(true);
      const [heads, ...lines] = parseCsv(body);
      expect(heads?.slice(0, 3)).toEqual(['编号', '时间', '人员']);
      expect(lines).toHaveLength(2);
      expect(lines[0]?.[7]).toBe(`'=HYPERLINK("http://example.com")`);
      expect(lines[0]?.[8]).toBe('{"reason":"一行\\n两行"}');
      expect(lines[1]?.[1]).toBe('2021-05-01 08:00:00');
      const [entry] = (await read(administrator, '?action=record.downloaded')).items;
      expect(entry).toMatchObject({ actor: '测试administrator', details: { action: '列出全部账号' } });
    });

    it('has more entries than are taken out of the database at a time, each once', async () => {
      await app.database.query(
        `INSERT INTO audit_entry (at, action, account_name, agency_path, subject)
         SELECT '2020-01-01', 'job.retried', '系统', $1, '第' || number FROM generate_series(1, 2100) AS number`,
        [`${area.city}/`],
      );
      const lines = parseCsv((await file(administrator, '?action=job.retried')).body).slice(1);
      expect(new Set(lines.map((line) => line[7])).size).toBe(2100);
      expect(lines).toHaveLength(2100);
    });

    it('has only what its reader may see, and nothing for those who may not read the record', async () => {
      const supervisor = await signedIn(app, 'supervisor', area.otherDistrict);
      const agencies = new Set(
        parseCsv((await file(supervisor)).body)
          .slice(1)
          .map((line) => line[6]),
      );
      expect([...agencies].every((name) => String(name).startsWith('西示例区'))).toBe(true);
      expect((await file(supervisor, `?agencyId=${area.city}`)).json()).toMatchObject({
        code: 'AGENCY_NOT_FOUND',
      });
      const leader = await signedIn(app, 'leader', area.city);
      expect((await file(leader)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    });
  });
});
