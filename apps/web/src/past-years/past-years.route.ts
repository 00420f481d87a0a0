import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

export const pastYearsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/past-years',
  beforeLoad: onlyWhereMenuLeads('/past-years'),
  component: lazyRouteComponent(() => import('./past-years-page.tsx'), 'PastYearsPage'),
});
