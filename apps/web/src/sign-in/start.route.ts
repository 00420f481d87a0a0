import { createRoute, redirect } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import { START_PAGES } from '../session/start-page.ts';

/** The bare address leads to where the person's role starts. */
export const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { account } = await context.queries.ensureQueryData(sessionQuery);
    throw redirect({ to: START_PAGES[account.role], replace: true });
  },
});
