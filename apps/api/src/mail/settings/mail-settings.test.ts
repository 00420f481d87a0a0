import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditPage, type MailSettingsNow, type MailTried, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { signedIn, type TestClient } from '../../testing/test-client.ts';
import { standAt } from '../../testing/test-round.ts';
import { TestMailServer } from '../testing/test-mail-server.ts';

const SECRET = 'Geheim-der-Post-1';

describe('by which server mails go', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;
  let server: TestMailServer;
  beforeEach(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.city);
    server = await TestMailServer.start({
      onAuth: ({ username, password }, _, done) =>
        password === SECRET ? done(null, { user: username }) : done(new Error('authentication failed')),
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await server.close();
    await app.close();
  });

  const now = async () => (await administrator.get(ROUTES.mailSettings)).json<MailSettingsNow>();
  const save = async (changes = {}, mailPassword?: string | null, who = administrator) =>
    who.put(ROUTES.mailSettings, {
      seen: (await now()).settings,
      settings: server.settings({ mailAccount: 'nianbao', ...changes }),
      mailPassword,
    });
  const tried = (changes = {}, mailPassword?: string | null) =>
    administrator.post(ROUTES.mailTrial, {
      settings: server.settings({ mailAccount: 'nianbao', ...changes }),
      mailPassword,
      sendTo: 'me@example.gov.cn',
    });

  it('is none at first, and nothing waits for it', async () => {
    expect(await now()).toEqual({
      settings: null,
      password: 'none',
      addressGiven: null,
      lately: { sent: 0, waiting: 0, failed: 0, uncertain: 0, lastProblem: null },
    });
  });

  it('keeps a password that no answer, record or copy of the database gives away', async () => {
    const answer = await save({}, SECRET);
    expect(answer.json()).toMatchObject({ settings: { mailAccount: 'nianbao' }, password: 'kept' });
    expect(answer.body).not.toContain(SECRET);
    const record = (await administrator.get(ROUTES.audit)).json<AuditPage>();
    expect(record.items[0]).toMatchObject({
      action: 'mailSettings.changed',
      details: { after: { hasPassword: true, newPassword: true } },
    });
    expect(JSON.stringify(record)).not.toContain(SECRET);
    const rows = await app.database.query<object[]>('SELECT * FROM mail_settings');
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    const key = join(app.environment.dataFolder, 'settings.key');
    expect(((await stat(key)).mode & 0o777).toString(8)).toBe('600');
    expect(await readFile(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  it('stays as it is where it is left out, and goes to no other server or account than it was typed for', async () => {
    await save({}, SECRET);
    expect((await save({ senderAddress: 'other@example.gov.cn' })).statusCode).toBe(200);
    expect((await tried()).json<MailTried>()).toEqual({ sentTo: 'me@example.gov.cn', problem: null });
    for (const changes of [{ host: 'localhost' }, { mailAccount: 'somebody' }, { port: 25 }])
      for (const answer of [await save(changes), await tried(changes)])
        expect([answer.statusCode, answer.json().code]).toEqual([409, 'MAIL_PASSWORD_ASKED_AGAIN']);
  });

  it('says that the password is lost where its key has changed', async () => {
    await save({}, SECRET);
    const changed = await app.database.query<{ sealed: string }[]>(
      'SELECT sealed_password AS sealed FROM mail_settings',
    );
    const [{ sealed } = { sealed: '' }] = changed;
    await app.database.query('UPDATE mail_settings SET sealed_password = $1', [
      `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}`,
    ]);
    expect((await now()).password).toBe('lost');
    expect((await save()).json().code).toBe('MAIL_PASSWORD_ASKED_AGAIN');
  });

  it('is tried by a mail before it is saved, with its result in words, and recorded', async () => {
    expect((await tried({}, 'wrong')).json<MailTried>().problem).toMatch(/^账号或密码不对/);
    expect((await tried({}, SECRET)).json<MailTried>()).toEqual({
      sentTo: 'me@example.gov.cn',
      problem: null,
    });
    expect(server.received).toMatchObject([
      { to: ['me@example.gov.cn'], subject: '【政府信息公开年报汇总平台】测试邮件' },
    ]);
    expect((await now()).settings).toBeNull();
    const record = (await administrator.get(`${ROUTES.audit}?action=mailSettings.tried`)).json<AuditPage>();
    expect(record.total).toBe(2);
    expect(JSON.stringify(record)).not.toContain(SECRET);
  });

  it('is for the top of the tree, and for those who look after the system', async () => {
    const below = await signedIn(app, 'administrator', area.district);
    expect((await below.get(ROUTES.mailSettings)).json().code).toBe('ONLY_FOR_THE_TOP');
    const supervisor = await signedIn(app, 'supervisor', area.city);
    expect((await supervisor.get(ROUTES.mailSettings)).statusCode).toBe(403);
  });

  it('is not saved over what somebody else has saved meanwhile', async () => {
    await save({}, SECRET);
    const late = await administrator.put(ROUTES.mailSettings, { seen: null, settings: server.settings() });
    expect([late.statusCode, late.json().code]).toEqual([409, 'MAIL_SETTINGS_CHANGED']);
  });

  it.each([
    [{ host: 'http://smtp.example.gov.cn/' }, '服务器'],
    [{ port: 70_000 }, '端口'],
    [{ senderAddress: 'nobody' }, '邮箱'],
    [{ publicAddress: 'javascript:alert(1)' }, 'https'],
  ])('refuses %j', async (changes, words) => {
    const answer = await save(changes);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(words);
  });

  it('keeps the key that is there', async () => {
    const key = join(app.environment.dataFolder, 'settings.key');
    await writeFile(key, `${'ab'.repeat(32)}\n`);
    await save({}, SECRET);
    expect(await readFile(key, 'utf8')).toBe(`${'ab'.repeat(32)}\n`);
    expect((await now()).password).toBe('kept');
  });
});
