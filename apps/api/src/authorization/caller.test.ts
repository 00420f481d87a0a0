import { PERMISSIONS, ROLE_NAMES, roleMay, ROLES, roleSchema, rolesThatMay } from '@zhaojian/contract';
import { SubmissionAccess } from '../submissions/submission-access.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { notPermitted } from './authorization.errors.ts';
import {
  type AccountCaller,
  type Caller,
  jobOf,
  may,
  servedAs,
  type TokenCaller,
  withAccount,
} from './caller.ts';

const year = 2025;
const who = { accountId: 'a', displayName: '测试', address: null };
const account = (agencyId: string, role: AccountCaller['role']): AccountCaller => ({
  ...who,
  kind: 'account',
  role,
  agencyId,
  sessionId: 's',
  passwordDue: null,
  address: '127.0.0.1',
});
const token = (agencyId: string, permissions: TokenCaller['permissions']): TokenCaller => ({
  kind: 'token',
  accountId: null,
  tokenId: 't',
  displayName: '统计接口',
  address: '127.0.0.1',
  agencyId,
  permissions,
});

describe('what a caller may do', () => {
  it.each(roleSchema.options)('an account that is %s may what the table says of its role', (role) => {
    const caller = account('x', role);
    expect(PERMISSIONS.filter((permission) => may(caller, permission))).toEqual(
      PERMISSIONS.filter((permission) => roleMay(role, permission)),
    );
  });

  it('a token and a job may what they were given, and no more', () => {
    for (const caller of [token('x', ['statistics.read']), jobOf(who, 'x', ['statistics.read'])]) {
      expect(PERMISSIONS.filter((permission) => may(caller, permission))).toEqual(['statistics.read']);
    }
  });

  it('what is refused says who asked and whose account can', () => {
    expect(notPermitted(account('x', 'leader'), 'audit.read').message).toContain(
      '“领导”账号不能进行这项操作',
    );
    const refusal = notPermitted(token('x', []), 'audit.read').message;
    for (const name of ['统计接口', ...rolesThatMay('audit.read').map((role) => ROLE_NAMES[role])]) {
      expect(refusal).toContain(`“${name}”`);
    }
  });

  it('files and passwords need an account, which a job can act for and a token has not', () => {
    expect(withAccount(jobOf(who, 'x', [])).accountId).toBe('a');
    expect(() => withAccount(token('x', ROLES.agency.permissions))).toThrow('不是登录的账号');
  });

  it('an account waits in one line with its jobs, a token in its own', () => {
    expect([account('x', 'agency'), jobOf(who, 'x', []), token('x', [])].map(servedAs)).toEqual([
      'a',
      'a',
      't',
    ]);
  });
});

describe('whose report a caller may touch, whichever kind it is', () => {
  let app: TestApp;
  let area: TestArea;
  let access: SubmissionAccess;
  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    access = app.nest.get(SubmissionAccess);
  });
  afterAll(() => app.close());

  const kinds = ['account', 'token', 'job'] as const;
  const callerOf = (
    kind: (typeof kinds)[number],
    role: AccountCaller['role'],
    place: keyof TestArea,
  ): Caller => {
    if (kind === 'account') return account(area[place], role);
    const { permissions } = ROLES[role];
    return kind === 'token' ? token(area[place], permissions) : jobOf(who, area[place], permissions);
  };

  it.each(kinds)('%s with a supervisor’s permissions reviews below it, and nothing beside', async (kind) => {
    const caller = callerOf(kind, 'supervisor', 'district');
    await expect(access.toTake(caller, area.bureau, year, 'accept')).resolves.toMatchObject({ year });
    await expect(access.toTake(caller, area.otherBureau, year, 'accept')).rejects.toMatchObject({
      status: 404,
    });
    await expect(access.toReport(caller, area.district, year)).rejects.toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
  });

  it.each(kinds)('%s with an agency’s permissions reports for its own agency alone', async (kind) => {
    const caller = callerOf(kind, 'agency', 'district');
    await expect(access.toReport(caller, area.district, year)).resolves.toMatchObject({ year });
    await expect(access.toReport(caller, area.bureau, year)).rejects.toMatchObject({ status: 404 });
    await expect(access.toTake(caller, area.district, year, 'accept')).rejects.toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
  });

  it('a person who writes for the whole area as well still reports for one agency only', async () => {
    const permissions = ['report.read', 'report.readArea', 'report.write'] as const;
    await expect(access.toReport(token(area.district, permissions), area.bureau, year)).rejects.toMatchObject(
      {
        status: 404,
      },
    );
  });

  it('a person who may write but not hand in is told so', async () => {
    const clerk = token(area.bureau, ['report.read', 'report.write']);
    await expect(access.toTake(clerk, area.bureau, year, 'submit')).rejects.toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
  });
});
