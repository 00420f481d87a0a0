import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../address/root.route.tsx';

/** 自查: needs no account. */
export const selfCheckRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/self-check',
  component: lazyRouteComponent(() => import('./self-check-page.tsx'), 'SelfCheckPage'),
});
