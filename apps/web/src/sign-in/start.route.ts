import { createRoute, redirect } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import { startPageOf } from '../shell/menu-entries.ts';

/** The bare address leads to where the person's role starts. */
export const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    throw redirect({ to: startPageOf(session), replace: true });
  },
});
