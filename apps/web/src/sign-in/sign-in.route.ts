import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { TEXT_LIMITS } from '@zhaojian/contract';
import { z } from 'zod';
import { wantedPage } from '../page/page-search.ts';
import { rootRoute } from '../address/root.route.tsx';

const searchSchema = z.object({
  /** The page wanted before signing in. */
  to: wantedPage,
  /** Whether the person was signed in until their session ended. */
  expired: z.boolean().optional().catch(undefined),
  /** The name by which to sign in to the empty platform that was just started beside the sample area. */
  begun: z.string().max(TEXT_LIMITS.username).optional().catch(undefined),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: searchSchema,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});
