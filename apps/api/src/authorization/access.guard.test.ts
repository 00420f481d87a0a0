import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { type Role, roleMay, roleSchema } from '@zhaojian/contract';
import { Sessions } from '../accounts/sign-in/sessions.service.ts';
import { allRoutes, type DeclaredRoute } from '../testing/routes/all-routes.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { AccessGuard } from './access.guard.ts';

describe('who may call a route', () => {
  let app: TestApp;
  let area: TestArea;
  let routes: DeclaredRoute[];
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    routes = allRoutes(app);
  });
  afterAll(() => app.close());

  const address = ({ path }: DeclaredRoute) => path.replace(/:year/g, '2024').replace(/:\w+/g, area.bureau);
  const named = ({ method, path }: DeclaredRoute) => `${method} ${path}`;

  it('is declared by every route', () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter(({ access }) => access === undefined).map(named)).toEqual([]);
  });

  it('without an account only what is declared public answers', async () => {
    const open: string[] = [];
    for (const route of routes) {
      const answer = await app.inject({ method: route.method, url: address(route) });
      if (!answer.body.includes('NOT_SIGNED_IN')) open.push(named(route));
    }
    const declared = routes.filter(({ access }) => access === 'public').map(named);
    expect(open.toSorted()).toEqual(declared.toSorted());
  });

  it('a route that declares nothing answers nobody', async () => {
    class Forgetful {
      read() {}
    }
    const context = new ExecutionContextHost([], Forgetful, Forgetful.prototype.read);
    const guard = new AccessGuard(app.nest.get(Reflector), app.nest.get(Sessions));
    await expect(guard.canActivate(context)).rejects.toThrow('Forgetful.read does not say who may call it');
  });

  it.each(roleSchema.options)(
    'a caller who is %s is refused whatever is not for them',
    async (role: Role) => {
      const client: TestClient = await signedIn(app, role, area.city);
      for (const route of routes) {
        if (!route.access || route.access === 'public' || route.access === 'everyone') continue;
        if (roleMay(role, route.access)) continue;
        const answer = await client.send({ method: route.method, url: address(route), payload: {} });
        expect(`${named(route)} ${answer.json<{ code: string }>().code}`).toBe(
          `${named(route)} ROLE_NOT_ALLOWED`,
        );
        expect(answer.statusCode).toBe(403);
      }
    },
  );
});
