import { createRoute, redirect } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { sessionQuery } from './session.queries.ts';
import { START_PAGES } from './start-page.ts';

/** The bare address leads to where the person's role starts. */
export const startRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { account } = await context.queries.ensureQueryData(sessionQuery);
    throw redirect({ to: START_PAGES[account.role], replace: true });
  },
});
