import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { wantedPage } from '../page/page-search.ts';
import { rootRoute } from '../address/root.route.tsx';

const searchSchema = z.object({
  /** The page wanted before signing in. */
  to: wantedPage,
  /** Whether the person was signed in until their session ended. */
  expired: z.boolean().optional().catch(undefined),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: searchSchema,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});
