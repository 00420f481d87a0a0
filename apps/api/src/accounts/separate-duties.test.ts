import { type AccountPage, type HandedOverAccount, type RecordState, ROUTES } from '@zhaojian/contract';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { verifyRecord } from '../audit/chain/verify-record.job.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';

describe('three separate duties', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient & { accountId: string };
  let security: TestClient & { accountId: string };
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
    security = await signedIn(app, 'securityAdministrator', area.city);
  });
  afterAll(() => app.close());

  const person = (role: string, displayName: string, agencyId = area.city) => ({
    username: `duty-${Math.random().toString(36).slice(2, 8)}`,
    displayName,
    role,
    agencyId,
  });
  const switchOff = (whom: TestClient & { accountId: string }, by: TestClient = whom) =>
    by.patch(at(ROUTES.account, { id: whom.accountId }), { disabled: true });
  const made = async (client: TestClient, wanted: object) =>
    (await client.post(ROUTES.accounts, wanted)).json<
      HandedOverAccount & { code?: string; message: string }
    >();

  it('are each another person’s before whoever has them all may switch off their own account', async () => {
    const refused = await switchOff(administrator);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'OWN_ACCOUNT_LOCKED']);
    expect(refused.json().message).toContain('还没有系统管理员、安全审计员');
  });

  it('are given to three people by whoever looks after the accounts', async () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'])
      expect((await made(security, person(role, `担任${role}`))).account).toMatchObject({ role });
  });

  it('are never joined by somebody who has one of them', async () => {
    expect(await made(security, person('administrator', '王一'))).toMatchObject({
      code: 'ROLE_NOT_THEIRS_TO_GIVE',
    });
    const agency = (await made(security, person('agency', '王二', area.bureau))).account;
    const raised = await security.patch(at(ROUTES.account, { id: agency.id }), { role: 'administrator' });
    expect(raised.json()).toMatchObject({ code: 'ROLE_NOT_THEIRS_TO_GIVE' });
    for (const answer of [
      await security.post(at(ROUTES.accountPassword, { id: administrator.accountId })),
      await security.patch(at(ROUTES.account, { id: administrator.accountId }), { disabled: true }),
    ])
      expect(answer.json()).toMatchObject({ code: 'ROLE_NOT_THEIRS_TO_GIVE' });
    expect((await made(administrator, person('administrator', '王三'))).account).toMatchObject({
      role: 'administrator',
    });
  });

  it('keep an auditor from any other duty, until the other account is disabled', async () => {
    const other = (await made(administrator, person('systemAdministrator', '李一'))).account;
    const refused = await made(administrator, person('auditor', '李一'));
    expect(refused).toMatchObject({ code: 'DUTY_CONFLICT' });
    expect(refused.message).toContain(`李一在同一机构已有系统管理员的账号“${other.username}”`);
    await administrator.patch(at(ROUTES.account, { id: other.id }), { disabled: true });
    expect((await made(administrator, person('auditor', '李一'))).account).toMatchObject({ role: 'auditor' });
    const enabled = await administrator.patch(at(ROUTES.account, { id: other.id }), { disabled: false });
    expect(enabled.json()).toMatchObject({ code: 'DUTY_CONFLICT' });
  });

  it('let a person of the same name elsewhere, and other work, be', async () => {
    await made(administrator, person('auditor', '赵一'));
    expect((await made(administrator, person('administrator', '赵一', area.district))).account).toBeDefined();
    expect((await made(administrator, person('supervisor', '赵一'))).account).toBeDefined();
  });

  it('are out of the reach of a supervisor above', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const auditor = (await made(administrator, person('auditor', '孙一', area.district))).account;
    expect((await supervisor.post(at(ROUTES.accountPassword, { id: auditor.id }))).json()).toMatchObject({
      code: 'ONLY_OF_THOSE_BELOW',
    });
  });

  it('leave each what is its own: the auditor verifies the record, and sees no account', async () => {
    const auditor = await signedIn(app, 'auditor', area.city);
    expect((await auditor.post(ROUTES.recordVerification)).statusCode).toBe(200);
    await runnerOf(app, [verifyRecord]).workOff();
    const { verified } = (await auditor.get(ROUTES.recordVerification)).json<RecordState>();
    expect(verified).toMatchObject({ broken: 0 });
    expect((await auditor.get(`${ROUTES.audit}?action=record.verified`)).json()).toMatchObject({
      items: [{ actor: '测试auditor' }],
    });
    expect((await auditor.get(ROUTES.accounts)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect((await security.get(ROUTES.audit)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect((await security.get(ROUTES.accounts)).json<AccountPage>().total).toBeGreaterThan(0);
    const system = await signedIn(app, 'systemAdministrator', area.city);
    expect((await system.get(ROUTES.systemState)).statusCode).toBe(200);
    expect((await system.get(ROUTES.accounts)).json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const below = await signedIn(app, 'auditor', area.district);
    expect((await below.get(ROUTES.recordVerification)).json()).toMatchObject({
      code: 'RECORD_OF_WHOLE_AREA',
    });
  });

  it('free the last one who had them all: nobody else could switch off that account', async () => {
    const last = await signedIn(app, 'administrator', area.city);
    expect((await switchOff(administrator, last)).statusCode).toBe(200);
    expect((await switchOff(last, security)).json()).toMatchObject({ code: 'ROLE_NOT_THEIRS_TO_GIVE' });
    const own = at(ROUTES.account, { id: last.accountId });
    expect((await last.patch(own, { disabled: true, role: 'leader' })).json().code).toBe(
      'OWN_ACCOUNT_LOCKED',
    );
    expect((await switchOff(last)).json()).toMatchObject({ disabled: true });
    expect((await last.get(ROUTES.session)).statusCode).toBe(401);
    expect((await security.get(ROUTES.accounts)).statusCode).toBe(200);
    expect((await switchOff(security)).json()).toMatchObject({ code: 'OWN_ACCOUNT_LOCKED' });
  });
});
