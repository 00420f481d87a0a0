import { problemSchema, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { SignInService } from '../accounts/sign-in/sign-in.service.ts';

describe('whatever goes wrong', () => {
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp({ logLevel: 'error' })));
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  const signIn = (request: { payload?: string | object; headers?: Record<string, string> }) =>
    app.inject({ method: 'POST', url: ROUTES.session, ...request });

  it.each([
    [
      'a body that is no JSON',
      400,
      { payload: '{"username":', headers: { 'content-type': 'application/json' } },
    ],
    [
      'a type that is not understood',
      415,
      { payload: '<xml/>', headers: { 'content-type': 'application/xml' } },
    ],
    ['a body beyond the limit', 413, { payload: { username: 'a'.repeat(5_000_000), password: 'b' } }],
    ['a field that is missing', 400, { payload: { username: 'someone' } }],
    ['no body at all', 400, {}],
  ])('%s is answered in the one shape, in Chinese', async (_, status, request) => {
    const answer = await signIn(request);
    expect(answer.statusCode).toBe(status);
    expect(problemSchema.parse(answer.json()).message).toMatch(/[一-龥]。$/);
  });

  it('every field that is wrong has its own message', async () => {
    const { fields } = problemSchema.parse(
      (await signIn({ payload: { username: '', password: '' } })).json(),
    );
    expect(fields).toEqual({ username: '请填写用户名。', password: '请填写密码。' });
  });

  it.each([
    ['DATABASE_UNAVAILABLE', 'connection lost', 'ECONNREFUSED'],
    ['DATABASE_UNAVAILABLE', 'the database system is shutting down', '57P01'],
    ['DATABASE_UNAVAILABLE', 'Connection terminated unexpectedly', undefined],
    ['DATABASE_UNAVAILABLE', 'Connection terminated due to connection timeout', undefined],
    ['DATABASE_UNAVAILABLE', 'Query read timeout', undefined],
    ['DATABASE_BUSY', 'canceling statement due to lock timeout', '55P03'],
    ['DATABASE_BUSY', 'canceling statement due to statement timeout', '57014'],
    ['DATABASE_BUSY', 'timeout exceeded when trying to connect', undefined],
  ])('a database that cannot serve for the moment is told as %s: %s', async (code, message, raised) => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const error = Object.assign(new Error(message), raised && { code: raised });
    jest.spyOn(app.nest.get(SignInService), 'signIn').mockRejectedValue(error);
    const answer = await signIn({ payload: { username: 'a', password: 'b' } });
    expect([answer.statusCode, answer.json().code]).toEqual([503, code]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('a bug is answered with a number that is in the log, and nothing of its inside', async () => {
    const logged: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    jest
      .spyOn(app.nest.get(SignInService), 'signIn')
      .mockRejectedValue(new Error('SELECT secret FROM inside'));
    const answer = await signIn({ payload: { username: 'a', password: 'b' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    const reference = String(problemSchema.parse(answer.json()).details?.['reference']);
    expect(answer.json()).toMatchObject({ code: 'INTERNAL', message: expect.stringContaining(reference) });
    expect(logged.join('')).toContain(reference);
    expect(logged.join('')).toContain('SELECT secret FROM inside');
  });
});
