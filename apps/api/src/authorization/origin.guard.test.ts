import { ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea } from '../testing/test-area.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';

describe('a request that another site makes the browser send', () => {
  let app: TestApp;
  let client: TestClient;
  beforeAll(async () => {
    app = await createTestApp({ publicUrl: 'https://zhaojian.example.gov.cn' });
    client = await signedIn(app, 'administrator', (await plantTestArea(app)).city);
  });
  afterAll(() => app.close());

  const change = (headers: Record<string, string>) =>
    app.inject({
      method: 'DELETE',
      url: `${ROUTES.ownSessions}/00000000-0000-4000-8000-000000000000`,
      headers: { host: 'inner.example:3000', cookie: client.cookie, ...headers },
    });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['our name as a part of another', { origin: 'https://zhaojian.example.gov.cn.evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    [
      'another origin that says that it was forwarded for',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    ['a form without a word about where it is from', { 'content-type': 'multipart/form-data; boundary=a' }],
    ['the form of an old browser', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of text', { 'content-type': 'text/plain' }],
  ])('is refused: %s', async (_, headers) => {
    const answer = await change(headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'FOREIGN_ORIGIN']);
  });

  it.each([
    ['our own page', { origin: 'http://inner.example:3000', 'sec-fetch-site': 'same-origin' }],
    ['our public address before a proxy', { origin: 'https://zhaojian.example.gov.cn' }],
    ['a program that is no browser', {}],
  ])('passes from %s', async (_, headers) => {
    expect((await change(headers)).json()).toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });

  it('may read: reading changes nothing, and the cookie does not go along from elsewhere', async () => {
    const answer = await client.send({ url: ROUTES.session, headers: { origin: 'https://evil.example' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});
