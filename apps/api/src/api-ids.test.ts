import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import * as contract from '@zhaojian/contract';
import { z } from 'zod';
import { allRoutes, type DeclaredRoute } from './testing/routes/all-routes.ts';
import { idsInSchema } from './testing/routes/ids-in-schema.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

const inCapitals = 'ABCDEF01-2345-4678-9ABC-DEF012345678';

describe('an id written in capitals is the same id', () => {
  let app: TestApp;
  let routes: DeclaredRoute[];
  beforeAll(async () => {
    app = await createTestApp();
    routes = allRoutes(app);
  });
  afterAll(() => app.close());

  const unlike = (name: string, schema: z.ZodType) =>
    idsInSchema(schema)
      .filter(({ id }) => id.parse(inCapitals) !== inCapitals.toLowerCase())
      .map(({ path }) => `${name} ${path}`);

  it('in every schema of the contract', () => {
    const schemas = Object.entries(contract).flatMap(([name, value]) =>
      value instanceof z.ZodType ? [{ name, value }] : [],
    );
    expect(schemas.flatMap(({ value }) => idsInSchema(value)).length).toBeGreaterThan(40);
    expect(schemas.flatMap(({ name, value }) => unlike(name, value))).toEqual([]);
  });

  it('in whatever a route takes', () => {
    const taken = routes.flatMap((route) => route.takes.map((part) => ({ ...part, route })));
    expect(taken.flatMap(({ schema }) => idsInSchema(schema)).length).toBeGreaterThan(30);
    expect(taken.flatMap(({ schema, route }) => unlike(`${route.method} ${route.path}`, schema))).toEqual([]);
  });

  it('no route takes an id from its address without a schema', () => {
    const withoutSchema = routes.filter(
      ({ path, takes }) => path.includes(':') && !takes.some(({ from }) => from === RouteParamtypes.PARAM),
    );
    expect(withoutSchema.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
