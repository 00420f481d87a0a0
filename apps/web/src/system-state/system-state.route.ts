import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.queries.ts';
import { START_PAGES } from '../session/start-page.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** For administrators of the whole area alone. */
export const systemStateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system',
  beforeLoad: async ({ context }) => {
    const { account, managesSystem } = await context.queries.ensureQueryData(sessionQuery);
    if (!managesSystem) throw redirect({ to: START_PAGES[account.role] });
  },
  component: lazyRouteComponent(() => import('./system-state-page.tsx'), 'SystemStatePage'),
});
