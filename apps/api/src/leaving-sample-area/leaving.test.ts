import { type AuditPage, ROUTES, type SystemState } from '@zhaojian/contract';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstAdministrator } from '../accounts/first-administrator.service.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import { readEnvironment } from '../environment.ts';
import { chosenAdministrator, prepareSwitch, undoSwitch } from '../starting/place-in-use.ts';
import { Restart } from '../starting/restart.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';

const OWN = 'Own-password-2026';
/** Of the top of 示例市. */
const SAMPLE_CODE = '示例-shi';
const WANTED = { currentPassword: testPassword, username: 'wang.fang', newPassword: OWN };

describe('the sample area', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  const restarted = jest.fn();
  beforeAll(async () => {
    app = await createTestApp({ sampleArea: true });
    area = await plantTestArea(app);
    await app.database.query('UPDATE agency SET code = $1 WHERE id = $2', [SAMPLE_CODE, area.city]);
    app.nest.get(Restart).onAsked(restarted);
    administrator = await signedIn(app, 'administrator', area.city);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    restarted.mockReset();
    await undoSwitch(here());
  });
  afterAll(() => app.close());

  const leave = async (changes: Partial<typeof WANTED> = {}, client = administrator) => {
    const answer = await client.post(ROUTES.sampleAreaLeaving, { ...WANTED, ...changes });
    return answer.statusCode === 204 ? 'left' : answer.json<{ code: string }>().code;
  };
  /** What the program would find at its next start. */
  const nextStart = (more: Record<string, string> = {}) =>
    readEnvironment({ DATA_FOLDER: app.environment.dataFolder, ...more });
  const here = () => app.environment.dataFolder;
  const state = async () => (await administrator.get(ROUTES.systemState)).json<SystemState>().sampleArea;

  it('is left for an empty platform in a folder of its own, and keeps the record of the person who left it', async () => {
    expect(await state()).toBe('canBeLeft');
    expect(nextStart()).toMatchObject({ dataFolder: here(), sampleArea: true });
    expect(await leave()).toBe('left');
    expect(restarted).toHaveBeenCalledTimes(1);
    expect(nextStart()).toMatchObject({
      dataFolder: join(here(), 'office'),
      sampleArea: false,
      sampleLeftIn: here(),
    });
    const { items } = (await administrator.get(`${ROUTES.audit}?action=sampleArea.left`)).json<AuditPage>();
    expect(items[0]).toMatchObject({ actor: '测试administrator', details: { username: 'wang.fang' } });
    expect(JSON.stringify(items)).not.toContain('argon2');
  });

  it('lets the person who left it sign in to the empty platform as they chose, and keeps no password beside it', async () => {
    await leave();
    const { sampleLeftIn } = nextStart();
    const office = await createTestApp({ sampleLeftIn });
    const told: string[] = [];
    const start = () => office.nest.get(FirstAdministrator).ensure((line) => told.push(line));
    // Whatever fails before the account is there leaves the choice for the next start.
    jest.spyOn(office.nest.get(AuditRecord), 'add').mockRejectedValueOnce(new Error('switched off'));
    await expect(start()).rejects.toThrow('switched off');
    await start();
    await start();
    expect(told).toEqual(['首个管理员  wang.fang  密码是离开示例区时设的']);
    const session = (await (await signIn(office, 'wang.fang', OWN)).get(ROUTES.session)).json();
    expect(session).toMatchObject({ sampleArea: false, managesSystem: true, passwordDue: null });
    expect((await office.database.query<object[]>('SELECT FROM account')).length).toBe(1);
    expect(await chosenAdministrator(here())).toBeUndefined();
    expect(nextStart().sampleLeftIn).toBe(here());
    await office.close();
  });

  it('can be looked at again, and is not left twice', async () => {
    await leave();
    expect(nextStart({ SAMPLE_AREA: 'again' })).toMatchObject({
      dataFolder: here(),
      sampleArea: true,
      sampleLeftIn: undefined,
    });
    expect(nextStart({ SAMPLE_AREA: 'on' }).sampleArea).toBe(false);
    expect(await state()).toBe('lookedAtAgain');
    expect(await leave()).toBe('SAMPLE_AREA_LEFT');
    expect(restarted).toHaveBeenCalledTimes(1);
  });

  it('is still there after anything that happens before the switch is thrown', async () => {
    await prepareSwitch(here(), { username: 'half', passwordHash: 'done' });
    expect(nextStart().sampleArea).toBe(true);
    jest.spyOn(app.nest.get(AuditRecord), 'add').mockRejectedValueOnce(new Error('switched off'));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await leave()).toBe('INTERNAL');
    expect(nextStart().sampleArea).toBe(true);
    expect(restarted).not.toHaveBeenCalled();
    expect(await leave()).toBe('left');
  });

  it('is left only by its administrator, with their password, for a good one', async () => {
    expect(await leave({}, await signedIn(app, 'administrator', area.district))).toBe('SYSTEM_OF_WHOLE_AREA');
    expect(await leave({}, await signedIn(app, 'supervisor', area.city))).toBe('ROLE_NOT_ALLOWED');
    expect(await leave({ currentPassword: 'not theirs' })).toBe('WRONG_CURRENT_PASSWORD');
    expect(await leave({ newPassword: 'short' })).toBe('WEAK_PASSWORD');
    expect(await leave({ newPassword: 'Wang.Fang-2026' })).toBe('WEAK_PASSWORD');
    expect(await leave({ username: '王芳' })).toBe('INVALID_INPUT');
    expect(nextStart().sampleArea).toBe(true);
  });

  it('on a server of its own is not left by the platform, which says what to do', async () => {
    app.environment.databaseUrl = 'postgres://zhaojian@db/zhaojian';
    expect(await state()).toBe('onServer');
    const answer = await administrator.post(ROUTES.sampleAreaLeaving, WANTED);
    app.environment.databaseUrl = undefined;
    expect(answer.json()).toMatchObject({
      code: 'SAMPLE_AREA_ON_SERVER',
      message: /空的数据库.*SAMPLE_AREA=off/u,
    });
  });

  it('is not what a real area is taken for', async () => {
    await app.database.query("UPDATE agency SET code = 'SF-001' WHERE id = $1", [area.city]);
    expect(await state()).toBe('none');
    expect(await leave()).toBe('NOT_SAMPLE_AREA');
    await app.database.query('UPDATE agency SET code = $1 WHERE id = $2', [SAMPLE_CODE, area.city]);
  });

  it('that was left is left, whatever is wrong with what the switch says', async () => {
    await writeFile(join(here(), 'sample-area-left.json'), '');
    expect(nextStart()).toMatchObject({ dataFolder: join(here(), 'office'), sampleArea: false });
    const office = await createTestApp({ sampleLeftIn: here() });
    const told: string[] = [];
    await office.nest.get(FirstAdministrator).ensure((line) => told.push(line));
    expect(told).toEqual([expect.stringMatching(/^首个管理员 {2}admin {2}密码 \S{14} /u)]);
    await office.close();
  });
});
