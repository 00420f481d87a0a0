import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoManagesSystem } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

export const leavingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system/leave-sample-area',
  beforeLoad: onlyWhoManagesSystem,
  component: lazyRouteComponent(() => import('./leaving-page.tsx'), 'LeavingPage'),
});
