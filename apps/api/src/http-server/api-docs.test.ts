import { ROUTES } from '@zhaojian/contract';
import { describeApi } from './api-docs.ts';
import { hasFieldName } from '../refusals/field-names.ts';
import { requestFields } from '../testing/routes/request-fields.ts';
import { allRoutes } from '../testing/routes/all-routes.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea } from '../testing/test-area.ts';
import { signedIn } from '../testing/test-client.ts';

describe('the API document', () => {
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp()));
  afterAll(() => app.close());

  it('describes every route, with the contract’s own schemas', () => {
    const document = describeApi(app.nest);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = allRoutes(app).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(declared.toSorted());
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(
      expect.arrayContaining(['SignIn', 'CurrentSession', 'CreateAgency', 'CollectionRound']),
    );
  });

  it('every address that the contract promises is served', () => {
    const served = new Set(allRoutes(app).map(({ path }) => path));
    expect(Object.values(ROUTES).filter((address) => !served.has(address))).toEqual([]);
  });

  it('every field of a request has a name that people know', () => {
    const fields = requestFields(describeApi(app.nest)).flatMap(({ path }) => path);
    expect(fields).toContain('displayName');
    expect(fields.filter((field) => !/^[0*]$/.test(field) && !hasFieldName(field))).toEqual([]);
  });

  it('is shown without a script that the page’s own rules forbid', async () => {
    const client = await signedIn(app, 'agency', (await plantTestArea(app)).bureau);
    const page = await client.get('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  });

  it.each([
    '/api/docs',
    '/api/docs/',
    '/api/%64ocs',
    '/api/docs-json',
    '/api/docs-yaml',
    '/api/docs/swagger-ui.css',
  ])('is for nobody who is not signed in: %s', async (url) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('no answer of the API is kept by a browser or a proxy', async () => {
    const answer = await app.inject({ url: '/api/health' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});
