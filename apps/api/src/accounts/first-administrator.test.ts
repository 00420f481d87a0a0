import { ROUTES } from '@zhaojian/contract';
import { AuditRecord } from '../audit/audit-record.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency } from '../testing/test-area.ts';
import { signIn } from '../testing/test-client.ts';
import { FirstAdministrator } from './first-administrator.service.ts';

describe('the first administrator of an empty platform', () => {
  let app: TestApp;
  let told: string[];
  const start = (platform = app) => platform.nest.get(FirstAdministrator).ensure((line) => told.push(line));
  const count = async (table: 'agency' | 'account' | 'audit_entry') => {
    const rows = await app.database.query<object[]>(`SELECT FROM ${table}`);
    return rows.length;
  };

  beforeEach(async () => {
    told = [];
    app = await createTestApp();
  });
  afterEach(() => app.close());

  it('is made once, with a password that is told once', async () => {
    await Promise.all([start(), start()]);
    await start();
    expect(told).toEqual([expect.stringMatching(/^首个管理员 {2}admin {2}密码 \S{14} /)]);
    const password = /密码 (\S+)/.exec(told[0] ?? '')?.[1] ?? '';
    const admin = await signIn(app, 'admin', password);
    expect((await admin.get(ROUTES.session)).json()).toMatchObject({
      account: { agencyName: '本级人民政府' },
      passwordDue: 'first',
    });
  });

  it('gets the password that the operator gave, which is never printed', async () => {
    const adminPassword = 'a password from the environment';
    const other = await createTestApp({ adminPassword });
    await start(other);
    expect(told.join()).toContain('ADMIN_PASSWORD');
    expect(told.join()).not.toContain(adminPassword);
    await signIn(other, 'admin', adminPassword);
    await other.close();
  });

  it.each([1, 2])('is made with the agency or not at all: broken off at record %i', async (records) => {
    const add = jest.spyOn(app.nest.get(AuditRecord), 'add');
    const real = add.getMockImplementation() ?? AuditRecord.prototype.add.bind(app.nest.get(AuditRecord));
    for (let n = 1; n < records; n++) add.mockImplementationOnce(real);
    add.mockRejectedValueOnce(new Error('the machine was switched off'));
    await expect(start()).rejects.toThrow('switched off');
    add.mockRestore();
    expect([await count('agency'), await count('account'), await count('audit_entry')]).toEqual([0, 0, 0]);
    expect(told).toEqual([]);

    await start();
    expect([await count('agency'), await count('account')]).toEqual([1, 1]);
  });

  it('is given to the government that an earlier start left without one', async () => {
    await plantAgency(app, { name: '本级人民政府', kind: 'government', parentId: null });
    await start();
    expect([await count('agency'), await count('account')]).toEqual([1, 1]);
  });
});
