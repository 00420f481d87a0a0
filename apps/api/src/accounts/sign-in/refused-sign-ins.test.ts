import { type AuditPage, ROUTES } from '@zhaojian/contract';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { signedIn, type TestClient, testPassword } from '../../testing/test-client.ts';
import { databaseBusy } from '../../refusals/database-unavailable.ts';
import { standAt } from '../../testing/test-round.ts';
import { RefusedSignIns } from './refused-sign-ins.service.ts';

describe('a refused sign-in', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, '2026-01-10T09:10');
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const attempt = (username: string, password: string, remoteAddress = '10.0.0.7') =>
    app.inject({ method: 'POST', url: ROUTES.session, payload: { username, password }, remoteAddress });
  const recorded = async (client = administrator) =>
    (await client.get(`${ROUTES.audit}?action=session.refused&pageSize=200`)).json<AuditPage>().items;
  const refused = async (username: string, address: string, times = 1) => {
    for (let time = 0; time < times; time += 1)
      await app.nest.get(RefusedSignIns).record({ username, address, waits: false });
  };

  it('is recorded with the account, the address and why, for those above the account', async () => {
    const { username } = await signedIn(app, 'agency', area.bureau);
    await attempt(username, 'not the password');
    expect(await recorded()).toMatchObject([
      {
        actor: '未登录',
        actionName: '登录失败',
        subject: username,
        agencyName: '东示例区教育局',
        address: '10.0.0.7',
        details: { reason: '密码不对', triesWithinHour: 1 },
      },
    ]);
    expect(await recorded(await signedIn(app, 'supervisor', area.district))).toHaveLength(1);
    expect(await recorded(await signedIn(app, 'supervisor', area.otherDistrict))).toEqual([]);
  });

  it('never keeps what was typed where no account has that name: it may be a password', async () => {
    const { username } = await signedIn(app, 'agency', area.bureau);
    await attempt(testPassword.slice(0, 40), username);
    const rows = await app.database.query<{ dump: string }[]>(
      `SELECT audit_entry::text AS dump FROM audit_entry UNION ALL SELECT refused_sign_in::text FROM refused_sign_in`,
    );
    expect(rows.filter(({ dump }) => dump.includes(testPassword.slice(0, 40).toLowerCase()))).toEqual([]);
    expect(await recorded()).toMatchObject([
      {
        subject: '（不存在的用户名不作记录）',
        agencyName: '示例市人民政府',
        details: { reason: '没有这个用户名' },
      },
    ]);
  });

  it('says that the account is disabled, or that there is a wait', async () => {
    const { username, accountId } = await signedIn(app, 'agency', area.bureau);
    for (let time = 0; time < 6; time += 1) await attempt(username, 'not the password');
    await app.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [accountId]);
    await app.database.query('DELETE FROM failed_attempts');
    await attempt(username, testPassword);
    expect((await recorded()).map(({ details }) => details['reason'])).toEqual([
      '账号已停用',
      '失败次数过多，须等待',
      '密码不对',
      '密码不对',
    ]);
  });

  it('tried a hundred times in an hour has five entries, and starts over in the next', async () => {
    const { username } = await signedIn(app, 'agency', area.bureau);
    await refused(username, '10.0.0.7', 100);
    expect((await recorded()).map(({ details }) => details['triesWithinHour'])).toEqual([100, 30, 10, 3, 1]);
    await refused(username, '10.0.0.8');
    expect(await recorded()).toHaveLength(6);
    standAt(app, '2026-01-10T10:00');
    await refused(username, '10.0.0.7');
    expect((await recorded())[0]).toMatchObject({ details: { triesWithinHour: 1 } });
    expect(await app.database.query('SELECT 1 FROM refused_sign_in')).toHaveLength(1);
  });

  it('takes one transaction at a time, however many are refused together', async () => {
    const { username } = await signedIn(app, 'agency', area.bureau);
    let atOnce = 0;
    let most = 0;
    const database = Object.create(app.database, {
      transaction: {
        value: async (work: Parameters<typeof app.database.transaction>[1]) => {
          most = Math.max(most, (atOnce += 1));
          return app.database.transaction(work).finally(() => (atOnce -= 1));
        },
      },
    }) as typeof app.database;
    const { nest } = app;
    const signIns = new RefusedSignIns(
      database,
      nest.get(AgencyTree),
      nest.get(AuditRecord),
      nest.get(Clock),
    );
    await Promise.all(
      Array.from({ length: 80 }, (_, from) =>
        signIns.record({ username, address: from < 70 ? '10.0.0.7' : '10.0.0.8', waits: false }),
      ),
    );
    expect(most).toBe(1);
    const rows = await app.database.query<object[]>(
      'SELECT network, tries FROM refused_sign_in ORDER BY network',
    );
    expect(rows).toEqual([
      { network: expect.stringContaining('10.0.0.7'), tries: 51 },
      { network: expect.stringContaining('10.0.0.8'), tries: 10 },
    ]);
  });

  it('is answered as ever where the database is too busy to record it', async () => {
    const { username } = await signedIn(app, 'agency', area.bureau);
    jest.spyOn(app.database, 'transaction').mockRejectedValue(databaseBusy());
    expect((await attempt(username, 'not the password')).json()).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('from ever new addresses does not fill the record', async () => {
    for (let from = 0; from < 700; from += 1) await refused('nobody', `10.1.${from >> 8}.${from & 255}`);
    expect(await app.database.query('SELECT 1 FROM refused_sign_in')).toHaveLength(501);
    const [{ entries }] = await app.database.query<[{ entries: number }]>(
      `SELECT count(*)::int AS entries FROM audit_entry WHERE action = 'session.refused'`,
    );
    expect(entries).toBe(505);
    expect((await recorded())[0]).toMatchObject({
      address: null,
      details: { reason: '更多的失败，不再逐一记录', triesWithinHour: 100 },
    });
  });
});
