import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';

export const sectorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies/sectors',
  beforeLoad: onlyWhereMenuLeads('/agencies'),
  component: lazyRouteComponent(() => import('./sectors-page.tsx'), 'SectorsPage'),
});
