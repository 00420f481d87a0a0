import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoMay } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

export const groupRobotsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/robots',
  beforeLoad: onlyWhoMay('robot.manage'),
  component: lazyRouteComponent(() => import('./group-robots-page.tsx'), 'GroupRobotsPage'),
});
