import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ROUTES } from '@zhaojian/contract';
import { createDatabase } from '../database/embedded/embedded-database.ts';
import { startEmbeddedServer } from '../database/embedded/embedded-server.ts';
import { migrate } from '../database/migrating/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import { slipsAllowed } from '../accounts/attempt-limits/waits.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { createDatabaseWith } from '../testing/server/test-database.ts';
import { signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { runAdministration } from './run-administration.ts';

async function run(environment: Partial<Environment>, argv: string[], input = '') {
  let printed = '';
  let complained = '';
  const exitCode = await runAdministration(argv, {
    environment: () => ({ ...readEnvironment({}), ...environment }),
    input: Readable.from([input]),
    print: (text) => (printed += text),
    complain: (text) => (complained += text),
  });
  return { exitCode, printed, complained };
}
const passwordIn = (printed: string): string => /^密码 {2}(\S+)/m.exec(printed)?.[1] ?? '';

describe("the machine's command line, beside a platform that runs", () => {
  let app: TestApp;
  let area: TestArea;
  let databaseUrl: string;
  let person: TestClient;
  const admin = (...argv: string[]) => run({ databaseUrl }, argv);
  const record = () =>
    app.database.query<{ action: string; subject: string; account_name: string; details: object }[]>(
      `SELECT action, subject, account_name, details FROM audit_entry WHERE account_name LIKE '本机命令行%' ORDER BY id`,
    );

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    databaseUrl = String((app.database.options as { url?: string }).url);
    person = await signedIn(app, 'agency', area.bureau);
  });
  afterAll(() => app.close());

  it('lists all accounts of all agencies', async () => {
    const { exitCode, printed } = await admin('list-accounts');
    expect(exitCode).toBe(0);
    expect(printed.split('\n')[0]).toBe('用户名\t角色\t状态\t上次登录\t姓名\t机构');
    expect(printed).toMatch(new RegExp(`^${person.username}\t填报单位\t正常\t.*\t东示例区教育局$`, 'm'));
  });

  it('sets a new password, which it prints once, and ends sessions and waits', async () => {
    const wrong = { username: person.username, password: 'not the password' };
    for (let n = 0; n <= slipsAllowed.accountHere; n++)
      await app.inject({ method: 'POST', url: ROUTES.session, payload: wrong });
    await expect(signIn(app, person.username, testPassword)).rejects.toThrow('TOO_MANY_ATTEMPTS');

    const { exitCode, printed } = await admin('reset-password', person.username.toUpperCase());
    expect(exitCode).toBe(0);
    expect((await person.get(ROUTES.session)).statusCode).toBe(401);
    await signIn(app, person.username, passwordIn(printed));
  });

  it('takes a password from its input and does not print that', async () => {
    const argv = ['reset-password', person.username, '--password-stdin'];
    const { exitCode, printed } = await run({ databaseUrl }, argv, 'Read from the input\n');
    expect(exitCode).toBe(0);
    expect(printed).not.toContain('Read from the input');
    await signIn(app, person.username, 'Read from the input');
  });

  it('makes an administrator of everything', async () => {
    const { exitCode, printed } = await admin('create-administrator', 'rescue', '--display-name', '张三');
    expect(exitCode).toBe(0);
    expect(printed).toContain('已新建管理员 rescue（张三），管理示例市人民政府和全部下级。');
    const rescue = await signIn(app, 'rescue', passwordIn(printed));
    expect((await rescue.get(ROUTES.session)).json()).toMatchObject({
      account: { role: 'administrator', agencyId: area.city },
    });
  });

  it('is recorded with the name that the person who did it has on the machine', async () => {
    const entries = await record();
    expect(new Set(entries.map(({ account_name }) => account_name))).toEqual(
      new Set([`本机命令行（系统用户 ${userInfo().username}）`]),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'account.listed',
      'account.passwordReset',
      'account.passwordReset',
      'account.created',
    ]);
    expect(JSON.stringify(entries)).not.toContain('Read from the input');
  });

  it.each([
    [3, ['reset-password', 'nobody-here'], /没有用户名为“nobody-here”的账号/],
    [3, ['create-administrator', 'rescue'], /“rescue”已被使用/],
    [3, ['create-administrator', 'second', '--agency', '东示例区人民政府'], /不是最上级机构/],
    [2, ['reset-password'], /后面要写用户名[^]*用法/],
    [2, ['reset-password', 'a', 'b'], /一次只能写一个用户名/],
    [2, ['create-administrator', '张三'], /用户名由 2–40 个小写字母/],
    [2, ['create-administrator', 'second', '--display-name', ' '], /请填写姓名或称呼/],
    [2, ['create-administrator', 'second', '--display-name', '长'.repeat(51)], /50/],
    [2, ['delete-everything'], /没有“delete-everything”这个命令/],
    [2, ['list-accounts', '--all'], /选项有误/],
  ])('ends with %i and says why: %j', async (exitCode, argv, why) => {
    const before = (await record()).length;
    const outcome = await admin(...argv);
    expect(outcome).toMatchObject({ exitCode, printed: '', complained: expect.stringMatching(why) });
    expect((await record()).length).toBe(before);
  });

  it('takes no password that the platform would not take', async () => {
    const outcome = await run(
      { databaseUrl },
      ['reset-password', person.username, '--password-stdin'],
      'short',
    );
    expect(outcome).toMatchObject({ exitCode: 3, complained: expect.stringContaining('至少 8 个字符') });
  });

  it('asks which, where nothing is above several agencies', async () => {
    await plantAgency(app, { name: '另一示例市人民政府', kind: 'government', parentId: null });
    const unclear = await admin('create-administrator', 'third');
    expect(unclear).toMatchObject({ exitCode: 3, complained: expect.stringContaining('--agency') });
    const clear = await admin('create-administrator', 'third', '--agency', '另一示例市人民政府');
    expect(clear.printed).toContain('管理另一示例市人民政府');
  });

  it('says how to use it when nothing is asked', async () => {
    expect(await admin()).toMatchObject({ exitCode: 0, printed: expect.stringMatching(/^用法/) });
  });
});

describe("the machine's command line, where the database", () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(await realpath(tmpdir()), 'zhaojian-admin-'));
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  it('is the embedded one: joins it while it runs, starts it for the moment otherwise', async () => {
    const environment = { ...readEnvironment({}), dataFolder };
    const database = await openDatabase(environment);
    await migrate(database.migrationUrl, database.url);
    const list = () => run({ dataFolder }, ['list-accounts']);
    expect(await list()).toMatchObject({ exitCode: 0, complained: '' });
    await database.close();

    expect(await list()).toMatchObject({ exitCode: 0, complained: '' });
    const running = existsSync(join(dataFolder, 'postgres', 'postmaster.pid'));
    expect(running).toBe(false);
    expect(await run({ dataFolder }, ['create-administrator', 'first'])).toMatchObject({
      exitCode: 3,
      complained: expect.stringContaining('请先启动一次平台'),
    });
  });

  it('was never made: makes none', async () => {
    const nowhere = join(dataFolder, 'nowhere');
    expect(await run({ dataFolder: nowhere }, ['list-accounts'])).toMatchObject({
      exitCode: 4,
      complained: expect.stringContaining('还没有数据库'),
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('is older than the program: leaves bringing it up to date to a start', async () => {
    const databaseUrl = await createDatabaseWith('TEMPLATE template0');
    expect(await run({ databaseUrl }, ['list-accounts'])).toMatchObject({
      exitCode: 4,
      complained: expect.stringContaining('重新启动一次平台'),
    });
  });

  it('is an embedded one of an older version: says the same, while it runs and while it does not', async () => {
    const list = () => run({ dataFolder }, ['list-accounts']);
    const before = { exitCode: 4, complained: expect.stringContaining('重新启动一次平台') };
    const server = await startEmbeddedServer(dataFolder);
    await createDatabase(server.url('postgres'), 'zhaojian');
    await migrate(server.url('zhaojian'));
    expect(await list()).toMatchObject(before);
    await server.stop();
    expect(await list()).toMatchObject(before);
  });

  it('cannot be reached: says so', async () => {
    const databaseUrl = 'postgres://someone:secret@127.0.0.1:1/none';
    const { exitCode, complained } = await run({ databaseUrl }, ['list-accounts']);
    expect([exitCode, complained.includes('secret')]).toEqual([4, false]);
    expect(complained).toContain('连接不上数据库');
  });
});
