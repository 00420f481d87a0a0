import { ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { signedIn, testPassword } from '../../testing/test-client.ts';

describe('signing in', () => {
  let app: TestApp;
  let area: TestArea;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
  });
  afterAll(() => app.close());

  const attempt = (username: string, password: string, remoteAddress = '10.0.0.1') =>
    app.inject({ method: 'POST', url: ROUTES.session, payload: { username, password }, remoteAddress });

  it('answers who one is, and sets a cookie that scripts and other sites cannot use', async () => {
    const { username } = await signedIn(app, 'supervisor', area.district);
    const answer = await attempt(username, testPassword);
    expect(answer.json()).toMatchObject({
      account: { username, role: 'supervisor', agencyName: '东示例区人民政府' },
      sampleArea: false,
    });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^zhaojian_session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/,
    );
  });

  it.each([
    ['https', 'https://zhaojian.example.gov.cn', 'http', true],
    ['http', 'http://zhaojian.example.gov.cn', 'https', false],
    ['nothing', undefined, 'https', false],
  ])('the cookie is Secure as PUBLIC_URL says (%s), not the request', async (_, publicUrl, proto, secure) => {
    const other = await createTestApp({ publicUrl, trustedProxies: 1 });
    const { username } = await signedIn(other, 'leader', (await plantTestArea(other)).city);
    const answer = await other.inject({
      method: 'POST',
      url: ROUTES.session,
      payload: { username, password: testPassword },
      headers: { 'x-forwarded-proto': proto },
    });
    expect(String(answer.headers['set-cookie']).includes('; Secure')).toBe(secure);
    await other.close();
  });

  it('the database holds no token that would sign anyone in', async () => {
    const { cookie } = await signedIn(app, 'leader', area.city);
    const token = cookie.split('=')[1];
    const rows = await app.database.query<{ dump: string }[]>('SELECT session::text AS dump FROM session');
    expect(rows.filter(({ dump }) => dump.includes(String(token)))).toEqual([]);
  });

  it('passwords are kept as argon2id', async () => {
    const rows = await app.database.query<{ password_hash: string }[]>('SELECT password_hash FROM account');
    for (const row of rows) expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('refuses an unknown name, a wrong password and a disabled account alike', async () => {
    const { username } = await signedIn(app, 'agency', area.bureau);
    const disabled = await signedIn(app, 'agency', area.bureau);
    await app.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.accountId]);
    const answers = [
      await attempt('nobody-here', testPassword),
      await attempt(username, 'not the password'),
      await attempt(disabled.username, testPassword),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'WRONG_CREDENTIALS' });
      expect(answer.body).toBe(answers[0]?.body);
    }
  });

  it('a form that is not filled in is refused field by field in Chinese', async () => {
    const answer = await app.inject({ method: 'POST', url: ROUTES.session, payload: { username: '' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', fields: { username: '请填写用户名。' } });
  });
});
