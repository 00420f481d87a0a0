import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';

export const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies',
  beforeLoad: onlyWhereMenuLeads('/agencies'),
  component: lazyRouteComponent(() => import('./agencies-page.tsx'), 'AgenciesPage'),
});
